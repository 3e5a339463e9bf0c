<?php
/**
 * A site on loopback with a database of its own.
 *
 * @package WireStory
 */

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'WIRE_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', getenv( 'WIRE_HOME' ) );
define( 'WP_SITEURL', WP_HOME );
define( 'AUTH_KEY', 'for this site on loopback alone' );
define( 'WP_DEBUG', 'cli-server' === PHP_SAPI );
define( 'WP_DEBUG_DISPLAY', false );
// posts.php says when wp-cron runs, so that what is there before and after can be compared.
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
// network.php makes a network of the site when all else is done.
define( 'WP_ALLOW_MULTISITE', true );
if ( getenv( 'WIRE_NETWORK' ) ) {
	define( 'MULTISITE', true );
	define( 'SUBDOMAIN_INSTALL', false );
	define( 'DOMAIN_CURRENT_SITE', parse_url( WP_HOME, PHP_URL_HOST ) );
	define( 'PATH_CURRENT_SITE', '/' );
	define( 'SITE_ID_CURRENT_SITE', 1 );
	define( 'BLOG_ID_CURRENT_SITE', 1 );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
