#compdef orgmodel
# Completion of orgmodel in zsh: the names of things as well as commands and options.
_orgmodel() {
    local line
    local -a values shown
    while IFS= read -r line; do
        values+=("${line%%$'\t'*}")
        shown+=("${line//$'\t'/  · }")
    done < <(_ORGMODEL_COMPLETE=zsh _ORGMODEL_LINE="${(j: :)words[1,CURRENT]}" "${(e)words[1]}" 2>/dev/null)
    if (( $#values )); then
        compadd -V orgmodel -l -d shown -a values
    else
        _files
    fi
}
if [[ "$zsh_eval_context[-1]" == loadautofunc ]]; then
    _orgmodel "$@"
else
    compdef _orgmodel orgmodel
fi
