#!/bin/sh
# Shows stories in a real WordPress and checks that they are shown.
#
#   examples/wordpress/run.sh           install, check, stop
#   examples/wordpress/run.sh --keep    keep it running to look at, until Ctrl-C
#
# It also runs phpcs where it finds WPCS, the WordPress coding standard: WPCS
# names the folder of a phpcs that has it, by default Composer's global one.
#
# All of it is in target/wordpress/: the site, its database, and a screenshot of
# each page. It listens on loopback alone. WORDPRESS names another folder with
# WordPress than that of Debian's package.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD here=$PWD/examples/wordpress out=$PWD/target/wordpress
: "${WORDPRESS:=/usr/share/wordpress}" "${PORT:=8471}" "${PUBLISHER_PORT:=8472}"
: "${OTHER_PORT:=8474}" "${WPCS:=${HOME:-}/.config/composer/vendor}"

missing=
for package in wordpress wordpress-theme-twentytwentyone php-cli php-mysql mariadb-server \
	chromium chromium-driver nodejs; do
	case $package in nodejs) ! command -v node >/dev/null || continue ;; esac
	dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
	# Without the recommended packages: they bring fonts, which change how pages look.
	# shellcheck disable=SC2086 # a list of packages
	DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y --no-install-recommends $missing
fi
cargo xtask wordpress
cargo build -q -p wire-story-cli

if [ -x "$WPCS/bin/phpcs" ]; then
	(cd integrations/wordpress && "$WPCS/bin/phpcs")
	echo "phpcs: the plugin follows the WordPress coding standard"
else
	echo "phpcs: left out, $WPCS has none; see WPCS in this script" >&2
fi

pids=
stop() {
	# Each is the leader of a group: PHP's server leaves its workers behind.
	for pid in $pids; do kill -- "-$pid" 2>/dev/null || :; done
	wait
	rm -rf "$socket_folder"
}
# The path of a socket may not be longer than 107 bytes.
socket_folder=$(mktemp -d)
trap stop EXIT
trap 'exit 1' INT TERM

rm -rf "$out/db" "$out/site" "$out/screenshots" "$out/log"
mkdir -p "$out/screenshots" "$out/log"

socket=$socket_folder/db.sock
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$out/db" --skip-test-db \
	--auth-root-authentication-method=normal >"$out/log/install-db" 2>&1
setsid mariadbd --no-defaults --user="$(id -un)" --datadir="$out/db" --socket="$socket" \
	--pid-file="$out/db/pid" --skip-networking >"$out/log/db" 2>&1 &
pids="$pids $!"
tries=0
until mariadb --no-defaults -u root -S "$socket" -e 'CREATE DATABASE wordpress' 2>/dev/null; do
	tries=$((tries + 1))
	[ $tries -lt 60 ] || { echo "the database does not start: $out/log/db" >&2; exit 1; }
	sleep 0.5
done

cp -rL "$WORDPRESS" "$out/site"
cp "$here/wp-config.php" "$out/site/wp-config.php"
mkdir -p "$out/site/wp-content/mu-plugins" "$out/site/wp-content/plugins"
cp "$here/loopback.php" "$out/site/wp-content/mu-plugins/"

export WIRE_SOCKET="$socket" WIRE_HOME="http://127.0.0.1:$PORT" WIRE_ROOT="$root"
export WIRE_PUBLISHER="http://localhost:$PUBLISHER_PORT" WIRE_OTHER="http://127.0.0.1:$OTHER_PORT"
serve() { # NAME PORT ARGUMENT…
	name=$1 port=$2
	shift 2
	PHP_CLI_SERVER_WORKERS=4 setsid php -d display_errors=0 -d log_errors=1 -S "127.0.0.1:$port" "$@" >"$out/log/$name" 2>&1 &
	pids="$pids $!"
}
serve publisher "$PUBLISHER_PORT" "$here/publisher.php"

# A publisher that the plugin does not know: WordPress alone finds its stories.
# One folder shows each by embed.html, the other by the story's own page.
rm -rf "$out/other"
wire_story=$root/target/debug/wire-story
for folder in framed pages; do
	frame=
	[ $folder = pages ] || frame="--frame $WIRE_OTHER/embed.html"
	# Exit code 1 is for the broken documents among the examples.
	# shellcheck disable=SC2086 # an option and its value, or nothing
	"$wire_story" render --out "$out/other/$folder" --base "$WIRE_OTHER/$folder/" \
		--documents "$WIRE_OTHER/examples/stories/" $frame examples/stories >"$out/log/render" 2>&1 || [ $? = 1 ]
done
setsid "$wire_story" serve --listen "127.0.0.1:$OTHER_PORT" --base "$WIRE_OTHER/" \
	--bundle dist "$out/other" >"$out/log/other" 2>&1 &
pids="$pids $!"

php "$here/install.php"
serve site "$PORT" -t "$out/site"
php "$here/posts.php" "$out/pages.json"

status=0
node "$here/check.mjs" "$out/pages.json" "$out/screenshots" || status=1
php "$here/faults.php" || status=1
if grep -h "PHP \(Fatal\|Warning\|Notice\|Deprecated\)" "$out/log/site" | grep wire-story; then
	status=1
fi
if [ "${1:-}" = --keep ]; then
	echo "$WIRE_HOME/wp-admin/ — admin, author: password “password”; Ctrl-C ends it"
	wait
fi
php "$here/uninstall.php" || status=1
# What WordPress does by itself, it does without the plugin, too.
node "$here/check.mjs" "$out/pages.json" "$out/screenshots" frame || status=1
php "$here/network.php" make
WIRE_NETWORK=1 php "$here/network.php" check || status=1
exit $status
