<?php
/**
 * Makes a network of the site (“make”), and deletes the plugin from it, as its
 * administrator would, to look for what is left on each site (“check”).
 *
 * @package WireStory
 */

$_SERVER['HTTP_HOST']   = (string) parse_url( getenv( 'WIRE_HOME' ), PHP_URL_HOST );
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
require getenv( 'WIRE_ROOT' ) . '/target/wordpress/site/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';

const WIRE_STORY_PLUGIN = 'wire-story/wire-story.php';

if ( 'make' === $argv[1] ) {
	require ABSPATH . 'wp-admin/includes/upgrade.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
		$wpdb->$name = $table;
	}
	install_network();
	$made = populate_network( 1, $_SERVER['HTTP_HOST'], 'admin@lantern.example', 'The Lanterns', '/', false );
	if ( is_wp_error( $made ) && 'no_wildcard_dns' !== $made->get_error_code() ) {
		fwrite( STDERR, $made->get_error_message() . "\n" );
		exit( 1 );
	}
	exit( 0 );
}

/** What of the plugin is on each site, by the site's number. */
function wire_story_remains() {
	global $wpdb;
	$remains = array();
	foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) {
		switch_to_blog( $site );
		wp_cache_flush();
		$remains[ $site ] = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%wire_story%'" );
		if ( false !== strpos( serialize( _get_cron_array() ), 'wire_story' ) ) {
			$remains[ $site ][] = 'cron';
		}
		restore_current_blog();
	}
	return $remains;
}

wp_insert_site(
	array(
		'domain'  => $_SERVER['HTTP_HOST'],
		'path'    => '/second/',
		'title'   => 'The Second Lantern',
		'user_id' => 1,
	)
);
activate_plugin( WIRE_STORY_PLUGIN, '', true );
deactivate_plugins( WIRE_STORY_PLUGIN, false, true );
foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) {
	switch_to_blog( $site );
	update_option( 'wire_story', array( 'publishers' => array( 'northline.example' ) ) );
	set_transient( 'wire_story_' . md5( 'https://northline.example/' ), array( 'checked' => 0 ), DAY_IN_SECONDS );
	wp_schedule_single_event( time() + 60, 'wire_story_refresh', array( 'https://northline.example/' ) );
	restore_current_blog();
}
$before = wire_story_remains();
uninstall_plugin( WIRE_STORY_PLUGIN );
$after    = array_filter( wire_story_remains() );
$was_here = 2 === count( $before ) && 4 === min( array_map( 'count', $before ) );
$seen     = $after || ! $was_here ? 'FAILED: ' . wp_json_encode( compact( 'before', 'after' ) ) : count( $before ) . ' sites, none has anything left';
printf( "%-34s %-7s %s\n", 'uninstall from a network', 'admin', $seen );
exit( $after || ! $was_here ? 1 : 0 );
