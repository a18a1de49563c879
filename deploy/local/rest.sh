# shellcheck shell=bash
# Marquee's REST interface as the command uses it: the first administrator, a key of our own, calls. Sourced, never run.

# http METHOD PATH [BODY]: sets $status and $answer. Credentials (lines of curl's configuration) come by $credentials, not by
# the command line, where every user of the machine could read them.
credentials=
http() {
  local out body=()
  [ $# -lt 3 ] || body=(-H 'Content-Type: application/json' --data-binary "$3")
  out=$(curl -s -m 60 -X "$1" -w '\n%{http_code}' "${body[@]}" -K - "http://127.0.0.1:$PORT$2" <<< "$credentials") || out=$'\n000'
  status=${out##*$'\n'}
  answer=${out%$'\n'*}
}

# call METHOD PATH [BODY]: prints the answer; an error is shown as the service words it, and ends the command.
call() {
  http "$@"
  case $status in
    2??) printf '%s' "$answer" ;;
    000) die "Marquee does not answer on port $PORT." "Start it: ./marquee up" ;;
    *) die "$1 $2 answered $status: $(problem)" "./marquee logs" ;;
  esac
}

problem() {
  jq -er '[.error // .detail // .title, .remedy] | map(values) | join(" – ")' 2> /dev/null <<< "$answer" || printf '%s' "$answer" | cut -c1-300
}

# sign_in: makes the first administrator when there is none yet, and a key for this command.
sign_in() {
  local key_file=$MARQUEE_HOME/secrets/cli-key
  [ -s "$key_file" ] || first_sign_in
  credentials="header = \"X-Api-Key: $(cat "$key_file")\""
  http GET /api/v1/libraries
  case $status in
    401 | 403) # the database was begun anew, or the key taken back
      first_sign_in
      credentials="header = \"X-Api-Key: $(cat "$key_file")\""
      ;;
  esac
}

first_sign_in() {
  local token_file=$MARQUEE_HOME/secrets/setup-token needed
  credentials=
  needed=$(call GET /api/v1/setup | jq -r .needed)
  if [ "$needed" = true ]; then
    wait_for 15 test -s "$token_file" || die "Marquee wrote no one-time token to $token_file." "./marquee logs"
    call POST /api/v1/setup "$(jq -nc --arg token "$(cat "$token_file")" --arg password "$(secret admin-password)" \
      '{token: $token, username: "admin", password: $password}')" > /dev/null
    step "Made the first administrator 'admin'; the password is in $MARQUEE_HOME/secrets/admin-password"
  fi
  [ -s "$MARQUEE_HOME/secrets/admin-password" ] ||
    die "This Marquee has an administrator whose password this command does not know." \
      "Make an API key with the role admin and put it into $MARQUEE_HOME/secrets/cli-key"
  credentials="user = \"admin:$(secret admin-password)\""
  http POST /api/v1/api-keys '{"name":"marquee command","role":"admin"}'
  [[ $status == 2?? ]] || die "The command could not make itself an API key ($status): $(problem)" \
    "If the password of 'admin' was changed, put an API key with the role admin into $MARQUEE_HOME/secrets/cli-key"
  keep_secret cli-key "$(jq -r '.key' <<< "$answer")"
}

# library_id [NAME|ID]: the library meant; without a name the only one there is.
library_id() {
  local libraries found
  libraries=$(call GET /api/v1/libraries)
  found=$(jq -r --arg wanted "${1:-}" '.[] | select($wanted == "" or .name == $wanted or (.id | tostring) == $wanted) | .id' <<< "$libraries")
  case $(printf '%s' "$found" | grep -c .) in
    1) printf '%s' "$found" ;;
    0) die "There is no library${1:+ called $1}." "./marquee library list, or ./marquee library add DIR --kind movies|series" ;;
    *) die "There is more than one library." "Name one of: $(jq -r 'map(.name) | join(", ")' <<< "$libraries")" ;;
  esac
}
