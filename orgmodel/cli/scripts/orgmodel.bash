# Completion of orgmodel in bash: the names of things as well as commands and options.
_orgmodel() {
    local at line found=()
    while IFS= read -r line; do
        found+=("${line%%$'\t'*}")
    done < <(_ORGMODEL_COMPLETE=bash _ORGMODEL_LINE="${COMP_LINE:0:COMP_POINT}" _ORGMODEL_WORD="$2" \
        "${1/#\~/$HOME}" 2>/dev/null)
    if [[ "${found[*]}" == *\$* && "${COMP_WORDS[COMP_CWORD]}" != [\"\']* ]]; then
        # outside quotation marks bash would leave a dollar sign as it is
        for at in "${!found[@]}"; do
            printf -v "found[at]" %q "${found[at]}"
        done
    elif [[ "${found[*]}" == *[!A-Za-z0-9.,:=+-]* ]]; then
        # the rest bash quotes itself, as it quotes the names of files
        compopt -o filenames
    fi
    COMPREPLY=("${found[@]}")
}
complete -o nosort -o default -F _orgmodel orgmodel
