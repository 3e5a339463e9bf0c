<?php
/**
 * WordPress asks no server on loopback, nor on other ports than those of the
 * web; here all servers are on loopback.
 *
 * @package WireStory
 */

add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	static function ( $ports ) {
		foreach ( array( 'WIRE_HOME', 'WIRE_PUBLISHER', 'WIRE_OTHER' ) as $name ) {
			$ports[] = (int) wp_parse_url( getenv( $name ), PHP_URL_PORT );
		}
		return $ports;
	}
);
// The site is not asked for updates, which are elsewhere.
add_filter(
	'pre_http_request',
	static function ( $answer, $arguments, $url ) {
		$host = wp_parse_url( $url, PHP_URL_HOST );
		return in_array( $host, array( '127.0.0.1', 'localhost' ), true ) ? $answer : new WP_Error( 'offline', $url );
	},
	10,
	3
);
