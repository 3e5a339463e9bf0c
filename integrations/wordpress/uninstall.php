<?php
/**
 * Leaves nothing behind, on any site of a network: no option, no copy of a
 * story, no event.
 *
 * @package WireStory
 */

namespace WireStory;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Clears the current site. */
function clear_site(): void {
	delete_option( 'wire_story' );
	wp_unschedule_hook( 'wire_story_refresh' );

	// Transients have no list; where an object cache keeps them, they end by themselves.
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery
	$names = $wpdb->get_col(
		$wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( '_transient_wire_story_' ) . '%' )
	);
	foreach ( $names as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
}

/** Clears all sites, if there are several. */
function clear_all_sites(): void {
	if ( ! is_multisite() ) {
		clear_site();
		return;
	}
	$sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $sites as $site ) {
		switch_to_blog( $site );
		clear_site();
		restore_current_blog();
	}
}

clear_all_sites();
