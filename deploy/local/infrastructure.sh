#!/usr/bin/env bash
# RabbitMQ, PostgreSQL and Redis without Docker: own processes on loopback, everything they write under
# $MARQUEE_HOME/infrastructure, passwords in $MARQUEE_HOME/secrets, ports kept in $MARQUEE_HOME/infrastructure.env.
#
#   infrastructure.sh start|stop|kill|status [rabbitmq] [postgres] [redis]   those named, or all
#   infrastructure.sh urls                                                  NAME=value lines, for an environment
#
# `kill` is kill -9: what a power cut leaves behind. `start` afterwards brings the same data back on the same port.
# shellcheck source=deploy/local/common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source=deploy/local/packages.sh
. "$MARQUEE_ROOT/deploy/local/packages.sh"
for part in rabbitmq postgres redis; do
  # shellcheck source=/dev/null
  . "$MARQUEE_ROOT/deploy/local/native-$part.sh"
done
INFRASTRUCTURE=$MARQUEE_HOME/infrastructure
ports_file=$MARQUEE_HOME/infrastructure.env

# pick_port NAME FIRST: the port of that name, found free once and remembered.
pick_port() {
  local port
  if [ -z "${!1:-}" ]; then
    port=$(free_port "$2" "$(sed 's/.*=//' "$ports_file" 2> /dev/null | tr '\n' ' ')")
    printf -v "$1" '%s' "$port"
    printf '%s=%s\n' "$1" "$port" >> "$ports_file"
  fi
}

answers() { ! port_free "$1"; }
live_pid() {
  local pid
  [ -s "$1" ] && pid=$(head -n 1 "$1") && [ -n "$pid" ] && kill -0 "$pid" 2> /dev/null && printf '%s\n' "$pid"
}
port_taken() { die "$1 wants port $2 on this machine, which another program holds." "Stop that program, or remove $ports_file to have new ports chosen."; }
did_not_start() { die "$1 did not start." "What it said is in $2"; }

# end_process NAME SIGNAL SECONDS
end_process() {
  local pid
  pid=$("$1_pid") || return 0
  kill "-$2" "$pid" 2> /dev/null || true
  wait_for "$3" gone "$pid" || die "$1 (pid $pid) did not end within $3 s." "Look at it with: ps -fp $pid"
  rm -f "$INFRASTRUCTURE/$1/$1.pid"
}

# In the order in which they start: the slowest first, all three at once.
each() {
  local deed=$1 part failed=() pids=()
  shift
  for part in "$@"; do ("${part}_$deed") & pids+=($!); done
  for part in "$@"; do
    wait "${pids[0]}" || failed+=("$part")
    pids=("${pids[@]:1}")
  done
  [ ${#failed[@]} -eq 0 ] || exit 1
}

deed=${1:-status}
parts=("${@:2}")
[ ${#parts[@]} -gt 0 ] || parts=(rabbitmq postgres redis)
for part in "${parts[@]}"; do
  case $part in
    rabbitmq | postgres | redis) ;;
    *) die "There is no '$part' here." "One of: rabbitmq postgres redis." ;;
  esac
done
home_folders
# shellcheck source=/dev/null
[ ! -s "$ports_file" ] || . "$ports_file"
case $deed in
  start)
    need "${parts[@]}"
    for part in "${parts[@]}"; do "${part}_ports"; "${part}_url" > /dev/null; done
    each start "${parts[@]}"
    ;;
  stop | kill) [ ! -s "$ports_file" ] || each "$deed" "${parts[@]}" ;;
  status)
    for part in "${parts[@]}"; do
      if pid=$("${part}_pid"); then say "$part running (pid $pid)"; else say "$part stopped"; fi
    done
    ;;
  urls)
    [ -s "$ports_file" ] || die "Nothing was ever started here." "deploy/local/infrastructure.sh start"
    [ -z "${RABBITMQ_PORT:-}" ] || say "MARQUEE_RABBITMQ_URL=$(rabbitmq_url)"
    [ -z "${RABBITMQ_PORT:-}" ] || say "MARQUEE_RABBITMQ_MANAGEMENT_URL=$(rabbitmq_management_url)"
    [ -z "${POSTGRES_PORT:-}" ] || say "MARQUEE_DATABASE_URL=$(postgres_url)"
    [ -z "${REDIS_PORT:-}" ] || say "MARQUEE_REDIS_URL=$(redis_url)"
    ;;
  *) die "'$deed' is not something this does." "One of: start stop kill status urls." ;;
esac
