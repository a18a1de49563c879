# shellcheck shell=bash
# The commands about libraries, and what `status` and `up` show of them. Sourced, never run.

connected() {
  home_folders
  read_state
  need curl jq
  ready "$PORT" || die "Marquee does not run here (nothing ready on port $PORT)." "./marquee up"
  sign_in
}

library_command() {
  local deed=${1:-list}
  [ $# -eq 0 ] || shift
  case $deed in
    add) library_add "$@" ;;
    list) connected && library_list ;;
    *) die "library does not know '$deed'." "./marquee library add DIR --kind movies|series [--name N], or ./marquee library list" ;;
  esac
}

library_add() {
  local folder='' kind='' name=''
  while [ $# -gt 0 ]; do
    case $1 in
      --kind) kind=${2:-} && shift ;;
      --kind=*) kind=${1#*=} ;;
      --name) name=${2:-} && shift ;;
      --name=*) name=${1#*=} ;;
      -*) die "library add does not know '$1'." "./marquee library add DIR --kind movies|series [--name N]" ;;
      *) folder=$1 ;;
    esac
    [ $# -eq 0 ] || shift
  done
  case $kind in movies | series) ;; *) die "Say what the library holds." "./marquee library add DIR --kind movies (or --kind series)" ;; esac
  [ -d "$folder" ] || die "There is no folder '$folder'." "./marquee library add DIR --kind $kind"
  folder=$(cd "$folder" && pwd)
  connected
  call POST /api/v1/libraries "$(jq -nc --arg name "${name:-$(basename "$folder")}" --arg kind "$kind" --arg root "$folder" \
    '{name: $name, kind: $kind, root: $root}')" | jq -r '"Library \(.id) \(.name): \(.root). It is being scanned; ./marquee status shows how far."'
  touch "$MARQUEE_HOME/run/configured"
}

library_list() {
  call GET /api/v1/libraries | jq -r 'if length == 0 then "No library yet: ./marquee library add DIR --kind movies|series"
    else .[] | "\(.id)\t\(.kind)\t\(.name)\t\(.root)\(if .confirmed == false then "\t(held: ./marquee plan \(.id))" else "" end)" end' | columns
}

columns() { if command -v column > /dev/null; then column -t -s $'\t'; else cat; fi; }

scan_command() {
  local id ids
  connected
  if [ $# -gt 0 ]; then ids=$(library_id "$1"); else ids=$(call GET /api/v1/libraries | jq -r '.[].id'); fi
  [ -n "$ids" ] || die "There is no library to scan." "./marquee library add DIR --kind movies|series"
  for id in $ids; do
    call POST "/api/v1/libraries/$id/scan" '{}' | jq -r --arg id "$id" '"Library \($id): scan asked for, job \(.jobId)"'
  done
}

plan_command() {
  local id
  connected
  id=$(library_id "${1:-}") || exit 1
  call GET "/api/v1/libraries/$id/plan" | jq .
}

confirm_command() {
  local id
  connected
  id=$(library_id "${1:-}") || exit 1
  call POST "/api/v1/libraries/$id/confirm" '{}' > /dev/null
  say "Confirmed: Marquee now writes into library $id what ./marquee plan $id showed."
}
