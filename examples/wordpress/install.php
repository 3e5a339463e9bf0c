<?php
/**
 * Installs WordPress, and the plugin as an administrator would.
 *
 * @package WireStory
 */

define( 'WP_INSTALLING', true );
$root = getenv( 'WIRE_ROOT' );
$site = "$root/target/wordpress/site";

$_SERVER['HTTP_HOST'] = (string) parse_url( getenv( 'WIRE_HOME' ), PHP_URL_HOST );
require "$site/wp-load.php";
require ABSPATH . 'wp-admin/includes/admin.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
// No mail leaves.
add_filter( 'pre_wp_mail', '__return_true' );

wp_install( 'The Lantern', 'admin', 'admin@lantern.example', false, '', 'password' );
wp_create_user( 'author', 'password', 'author@lantern.example' );
get_user_by( 'login', 'author' )->set_role( 'author' );
switch_theme( 'twentytwentyone' );

WP_Filesystem();
$unzipped = unzip_file( "$root/target/wordpress/wire-story.zip", WP_PLUGIN_DIR );
$active   = is_wp_error( $unzipped ) ? $unzipped : activate_plugin( 'wire-story/wire-story.php' );
if ( is_wp_error( $active ) ) {
	fwrite( STDERR, $active->get_error_message() . "\n" );
	exit( 1 );
}
printf( "WordPress %s, PHP %s\n", get_bloginfo( 'version' ), PHP_VERSION );
