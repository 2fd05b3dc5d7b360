# Completion of orgmodel in fish: the names of things as well as commands and options.
function __orgmodel_complete
    set -lx _ORGMODEL_COMPLETE fish
    set -lx _ORGMODEL_LINE (commandline -cp)
    set -l found (orgmodel 2>/dev/null)
    if set -q found[1]
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command orgmodel --no-files --keep-order --arguments '(__orgmodel_complete)'
