<?php
/**
 * Deletes the plugin as an administrator would, and looks for what is left.
 *
 * @package WireStory
 */

$_SERVER['HTTP_HOST'] = (string) parse_url( getenv( 'WIRE_HOME' ), PHP_URL_HOST );
require getenv( 'WIRE_ROOT' ) . '/target/wordpress/site/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';

/** The names of the options that are ours, and whether an event is planned. */
function wire_story_remains() {
	global $wpdb;
	wp_cache_flush();
	$names = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%wire_story%'" );
	return false === strpos( serialize( _get_cron_array() ), 'wire_story' ) ? $names : array_merge( $names, array( 'cron' ) );
}

wp_schedule_single_event( time() + 60, 'wire_story_refresh', array( 'https://northline.example/' ) );
$before = wire_story_remains();
deactivate_plugins( 'wire-story/wire-story.php' );
wp_schedule_single_event( time() + 60, 'wire_story_refresh', array( 'https://northline.example/' ) );
uninstall_plugin( 'wire-story/wire-story.php' );
$after = wire_story_remains();
printf( "%-18s %-7s %s\n", 'uninstall', 'admin', $after ? 'FAILED: left ' . implode( ', ', $after ) : count( $before ) . ' entries gone, none left' );
exit( $after || count( $before ) < 3 ? 1 : 0 );
