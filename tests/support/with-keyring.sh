#!/bin/sh
# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-keyring.sh COMMAND…: runs COMMAND on a D-Bus session of its own with an unlocked, empty gnome-keyring, in a home
# folder that is removed afterwards. Exits 77 (skipped) where the programs for that are not installed.
set -eu

if [ -z "${WAYBILL_KEYRING_HOME:-}" ]; then
    for program in dbus-run-session gnome-keyring-daemon; do
        command -v "$program" >/dev/null || { echo "with-keyring.sh: $program is not installed"; exit 77; }
    done
    WAYBILL_KEYRING_HOME=$(mktemp -d)
    trap 'rm -rf "$WAYBILL_KEYRING_HOME"' EXIT
    export WAYBILL_KEYRING_HOME
    export HOME="$WAYBILL_KEYRING_HOME"
    export XDG_DATA_HOME="$HOME/data" XDG_CONFIG_HOME="$HOME/config" XDG_CACHE_HOME="$HOME/cache"
    export XDG_RUNTIME_DIR="$HOME/runtime" XDG_CURRENT_DESKTOP=GNOME
    mkdir -m 700 "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
    dbus-run-session -- "$0" "$@"
    exit
fi

# An empty password unlocks the new login keyring, so that nothing ever asks.
echo | gnome-keyring-daemon --foreground --unlock --components=secrets &
daemon=$!
trap 'kill "$daemon" 2>/dev/null || true' EXIT
# Asking the bus, not the service: a message to the service would start another daemon.
attempts=0
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
    string:org.freedesktop.secrets | grep -q "boolean true"; do
    attempts=$((attempts + 1))
    [ "$attempts" -lt 100 ] || { echo "with-keyring.sh: the keyring did not start"; exit 1; }
    sleep 0.1
done
"$@"
