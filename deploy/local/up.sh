# shellcheck shell=bash
# `./marquee up` and `down`. Sourced by the command, never run.

up() {
  local mode=standalone enrichment=1 port='' modules=()
  DEMO_ALLOWED=yes
  home_folders
  read_state
  while [ $# -gt 0 ]; do
    case $1 in
      --separate) mode=separate ;;
      --scale | --scale=* | --port | --port=*)
        local option=${1%%=*} value=${2:-}
        if [[ $1 == *=* ]]; then value=${1#*=}; elif [ $# -gt 1 ]; then shift; fi
        if [ "$option" = --port ]; then check_port "$value" && port=$value; else
          check_scale "$value" && enrichment=${value#*=} mode=separate
        fi
        ;;
      --no-demo) DEMO_ALLOWED=no ;;
      *) die "up does not know '$1'." "./marquee help" ;;
    esac
    shift
  done
  one_at_a_time
  if [ -n "$port" ] && [ "$port" != "$PORT" ]; then stop_for_new_port; fi
  MODE=$mode ENRICHMENT=$enrichment PORT=${port:-$PORT}

  need curl jq ffprobe
  find_java
  stop_others
  check_ports
  write_state
  mapfile -t modules < <(planned_modules)
  ! demo_wanted || modules+=(testkit)
  build "${modules[@]}"
  provide rabbitmq postgres redis
  ! demo_wanted || start_stand_in
  start_processes
  await_ready 180
  sign_in
  [ "$DEMO_ALLOWED" = no ] || make_demo
  show_progress
  show_addresses
}

check_scale() {
  [[ $1 =~ ^enrichment(-service)?=[1-9]$ ]] ||
    die "--scale takes enrichment=1 to enrichment=9, not '$1'." "./marquee up --scale enrichment=3"
}

check_port() {
  if ! [[ $1 =~ ^[0-9]{4,5}$ ]] || [ "$1" -lt 1024 ] || [ "$1" -gt 65500 ]; then
    die "--port takes a number from 1024 to 65500, not '$1'." "./marquee up --port 8090"
  fi
}

stop_for_new_port() {
  local started
  mapfile -t started < <(started_processes)
  [ ${#started[@]} -eq 0 ] || stop_processes "${started[@]}"
}

down() {
  local started
  home_folders
  one_at_a_time
  mapfile -t started < <(started_processes)
  [ ${#started[@]} -eq 0 ] || step "Stopping ${started[*]}"
  [ ${#started[@]} -eq 0 ] || stop_processes "${started[@]}"
  stop tmdb-stand-in 5
  case $(provider) in
    docker) ! docker_answers || { step "Stopping RabbitMQ, PostgreSQL and Redis (Docker)" && docker_stop; } ;;
    native) step "Stopping RabbitMQ, PostgreSQL and Redis" && infrastructure stop ;;
  esac
  step "Stopped. What Marquee knows is kept in $MARQUEE_HOME; ./marquee up goes on from there."
}

provider() { cat "$MARQUEE_HOME/run/provider" 2> /dev/null || printf 'given'; }

show_addresses() {
  local management=${MARQUEE_RABBITMQ_MANAGEMENT_URL:-}
  say
  say "Marquee    http://127.0.0.1:$PORT   user admin, first password $(cat "$MARQUEE_HOME/secrets/admin-password" 2> /dev/null || printf '(yours)')"
  if [ -n "$management" ]; then
    say "RabbitMQ   $(printf '%s' "$management" | sed -E 's#//[^@]*@#//#')   $(printf '%s' "$management" | sed -nE 's#.*//([^:]*):([^@]*)@.*#user \1, password \2#p')"
  fi
  say
  say "Marquee stays up. ./marquee status · logs · library add DIR --kind movies|series · down"
}
