# shellcheck shell=bash
# What every part of the command shares: places, words for the person at the terminal, secrets, ports, recorded processes.
# Sourced, never run.
set -euo pipefail

MARQUEE_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
MARQUEE_HOME=${MARQUEE_HOME:-$MARQUEE_ROOT/var}
case $MARQUEE_HOME in /*) ;; *) MARQUEE_HOME=$PWD/$MARQUEE_HOME ;; esac
export MARQUEE_ROOT MARQUEE_HOME
# Java reads and writes file names as the locale says: UTF-8, whatever the terminal's is.
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*"; }
step() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }
warn() { printf 'marquee: %s\n' "$*" >&2; }

# die WHAT REMEDY: both are for a person; the remedy is something that can be typed or done.
die() {
  printf 'marquee: %s\n' "$1" >&2
  [ -z "${2:-}" ] || printf '         %s\n' "$2" >&2
  exit 1
}

home_folders() {
  local folder
  mkdir -p "$MARQUEE_HOME" 2> /dev/null || true
  [ -w "$MARQUEE_HOME" ] ||
    die "Cannot write to $MARQUEE_HOME." "Make it writable, or set MARQUEE_HOME to a folder that is."
  for folder in run log app infrastructure; do mkdir -p "$MARQUEE_HOME/$folder"; done
  (umask 077 && mkdir -p "$MARQUEE_HOME/secrets")
  chmod 700 "$MARQUEE_HOME/secrets" # the databases' own folders must stay reachable for their users, this one not
}

# secret NAME: prints the secret of that name, generated on first use. Letters and digits only, so that it fits into a URL.
secret() {
  local file=$MARQUEE_HOME/secrets/$1
  if [ ! -s "$file" ]; then
    (umask 077 && LC_ALL=C tr -dc 'A-Za-z0-9' < <(head -c 4096 /dev/urandom) | cut -c1-32 > "$file")
  fi
  cat "$file"
}

keep_secret() { (umask 077 && printf '%s\n' "$2" > "$MARQUEE_HOME/secrets/$1"); }

# Whatever is measured or tested asks stand-ins on this machine, and nobody else.
forget_providers() { unset TMDB_API_KEY TVDB_API_KEY TVDB_PIN FANART_API_KEY FANART_CLIENT_KEY MARQUEE_HTTP_PROXY MARQUEE_DEMO_PROVIDER_URL; }

port_free() { ! (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

# free_port FIRST [TAKEN]: prints the first free port from there on that is not in the list TAKEN.
free_port() {
  local port=$1
  until [[ " ${2:-} " != *" $port "* ]] && port_free "$port"; do port=$((port + 1)); done
  printf '%s' "$port"
}

# wait_for SECONDS COMMAND…: true as soon as the command is.
wait_for() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.1
  done
}

# ---- processes we started: a file each under run/, with the pid and when that process began, so that a pid which
#      the system has given to somebody else meanwhile is never taken for ours.

began() {
  if [ -r "/proc/$1/stat" ]; then
    sed 's/.*) //' "/proc/$1/stat" | cut -d' ' -f20
  else
    ps -o lstart= -p "$1" 2> /dev/null | tr -s ' ' _
  fi
}

remember() { printf '%s %s\n' "$2" "$(began "$2")" > "$MARQUEE_HOME/run/$1.pid"; }

# pid_of NAME: prints the pid when that process runs and is the one we started.
pid_of() {
  local file=$MARQUEE_HOME/run/$1.pid pid start
  [ -s "$file" ] && read -r pid start < "$file" || return 1
  kill -0 "$pid" 2> /dev/null && [ "$(began "$pid")" = "$start" ] && printf '%s\n' "$pid"
}

running() { pid_of "$1" > /dev/null; }
gone() { ! kill -0 "$1" 2> /dev/null; }

# launch NAME COMMAND…: starts it detached from this terminal, its output in log/NAME.log.
launch() {
  local name=$1 log=$MARQUEE_HOME/log/$1.log detach=()
  shift
  ! command -v setsid > /dev/null || detach=(setsid)
  [ ! -s "$log" ] || mv -f "$log" "$log.1"
  nohup "${detach[@]}" "$@" > "$log" 2>&1 < /dev/null 9>&- &
  remember "$name" $!
}

# stop NAME SECONDS: asks it to finish; after that many seconds it is killed.
stop() {
  local pid
  if pid=$(pid_of "$1"); then
    kill -TERM "$pid" 2> /dev/null || true
    if ! wait_for "$2" gone "$pid"; then
      warn "$1 did not finish within $2 s; killed."
      kill -KILL "$pid" 2> /dev/null || true
      wait_for 5 gone "$pid" || true
    fi
  fi
  rm -f "$MARQUEE_HOME/run/$1.pid"
}

# one_at_a_time: two commands that start or stop things do not run at once in the same MARQUEE_HOME.
one_at_a_time() {
  command -v flock > /dev/null || return 0
  exec 9> "$MARQUEE_HOME/run/lock"
  flock -n 9 || die "Another ./marquee is starting or stopping things in $MARQUEE_HOME." "Wait for it to finish."
}
