# Completion of orgmodel in bash: the names of things as well as commands and options.
_orgmodel() {
    local line found=()
    while IFS= read -r line; do
        found+=("${line%%$'\t'*}")
    done < <(_ORGMODEL_COMPLETE=bash _ORGMODEL_LINE="${COMP_LINE:0:COMP_POINT}" _ORGMODEL_WORD="$2" \
        "${1/#\~/$HOME}" 2>/dev/null)
    COMPREPLY=("${found[@]}")
    # bash quotes what it takes for the names of files: in backslashes, or in the quotes begun
    if [[ "${found[*]}" == *[!A-Za-z0-9.,:=+-]* ]]; then
        compopt -o filenames
    fi
}
complete -o nosort -o default -F _orgmodel orgmodel
