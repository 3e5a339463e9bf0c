<?php
/**
 * Leaves nothing behind: no option, no copy of a story, no event.
 *
 * @package WireStory
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'wire_story' );
wp_unschedule_hook( 'wire_story_refresh' );

// Transients have no list; where an object cache keeps them, they end by themselves.
global $wpdb;
// phpcs:ignore WordPress.DB.DirectDatabaseQuery
$wire_story_names = $wpdb->get_col(
	$wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( '_transient_wire_story_' ) . '%' )
);
foreach ( $wire_story_names as $wire_story_name ) {
	delete_transient( substr( $wire_story_name, strlen( '_transient_' ) ) );
}
