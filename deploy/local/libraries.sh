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

# plan_command: the whole plan, page by page, and its sum.
plan_command() {
  local id page after=0 total=0 counts='{}' name='' publishes='' waiting=''
  connected
  id=$(library_id "${1:-}") || exit 1
  while [ "$after" != null ]; do
    page=$(call GET "/api/v1/libraries/$id/plan?limit=200&after=$after")
    planned_items <<< "$page"
    counts=$(jq -c --argjson sum "$counts" '.counts as $counts | $counts | with_entries(.value += ($sum[.key] // 0))' <<< "$page")
    name=$(jq -r .library <<< "$page") total=$(jq -r .total <<< "$page") publishes=$(jq -r .publishes <<< "$page")
    waiting=$(jq -r '.waiting // empty | if .items > 0 then "\(.items) more items are \(.reason)" else .reason end' <<< "$page")
    after=$(jq -r .next <<< "$page")
  done
  if [ "$total" = 0 ]; then
    say "There is no plan for the library $name yet: $waiting. Where everything stands: ./marquee status"
    return
  fi
  say "$total items: $(planned_counts <<< "$counts")"
  [ -z "$waiting" ] || say "$waiting"
  if [ "$publishes" = true ]; then
    say "The library $name is confirmed: Marquee does this by itself, but for what waits for a person."
  else
    say "Nothing of this is done before you say so: ./marquee confirm $id"
  fi
}

# planned_items: a page of a plan, each item with what happens to its files. Names are shown as text, whatever is in them.
planned_items() {
  jq -r 'def text: gsub("[[:cntrl:]]"; "?");
    def padded: . + " " * (10 - length);
    .items[]
    | (.title | text) + "  (\(.kind), \(.state)\(if .reason then ": " + (.reason | text) else "" end))",
      (if .problem then "  cannot be looked at: " + (.problem | text) else empty end),
      (.changes | map(select(.action != "unchanged")) | .[]
        | "  " + (.action | gsub("_"; " ") | padded) + (.path | text) + (if .reason then "  – " + (.reason | text) else "" end)),
      (.changes | map(select(.action == "unchanged")) | length | if . > 0 then "  \(.) files are right already" else empty end)'
}

planned_counts() {
  jq -r '[
    "\(.write) files are written",
    "\(.replace) replaced (the originals are kept and can come back)",
    "\(.keep) of somebody else kept as they are",
    (if .put_back > 0 then "\(.put_back) originals put back" else empty end),
    (if .remove > 0 then "\(.remove) of ours removed" else empty end),
    "\(.unchanged) right already" ] | join(", ")'
}

confirm_command() {
  local id
  connected
  id=$(library_id "${1:-}") || exit 1
  call POST "/api/v1/libraries/$id/confirm" '{}' > /dev/null
  say "Confirmed: Marquee now writes into library $id what ./marquee plan $id showed."
}
