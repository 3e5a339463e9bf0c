<?php
/**
 * Asks a publisher's server for the document of a story.
 *
 * @package WireStory
 */

namespace WireStory;

/** Seconds that one request may take. */
const TIMEOUT = 4;
/** The element itself reads documents of up to 4 MB, too. */
const MAX_BYTES     = 4000000;
const MAX_REDIRECTS = 3;

/**
 * Finds the document at an address: the address is that of a JSON document, or
 * of a page that links to one by `<link rel="alternate" type="application/json">`.
 *
 * @param string $address An address at a publisher.
 * @return array{src: string, document: array}|int The document and its own
 *         address, or the HTTP status of the answer, 0 without one.
 */
function find_document( string $address ) {
	$answer = get( $address );
	if ( is_int( $answer ) ) {
		return $answer;
	}
	$document = json_decode( $answer, true );
	if ( is_array( $document ) ) {
		return array(
			'src'      => $address,
			'document' => $document,
		);
	}
	$src    = document_link( $answer, $address );
	$answer = '' === $src ? 0 : get( $src );
	if ( is_int( $answer ) ) {
		return $answer;
	}
	$document = json_decode( $answer, true );
	return is_array( $document ) ? compact( 'src', 'document' ) : 0;
}

/**
 * The body of the answer, or its status when that is not 200; 0 when there is
 * no answer or it is too long. Each redirect must stay at the publishers.
 *
 * @param string $address An address.
 * @return string|int
 */
function get( string $address ) {
	for ( $hop = 0; $hop <= MAX_REDIRECTS; $hop++ ) {
		if ( ! is_publisher( $address ) ) {
			return 0;
		}
		$response = wp_safe_remote_get(
			$address,
			array(
				'timeout'             => TIMEOUT,
				'redirection'         => 0,
				'limit_response_size' => MAX_BYTES + 1,
				'headers'             => array( 'Accept' => 'application/json, text/html;q=0.9' ),
			)
		);
		$location = wp_remote_retrieve_header( $response, 'location' );
		$status   = (int) wp_remote_retrieve_response_code( $response );
		if ( $status < 300 || $status > 399 || ! is_string( $location ) || '' === $location ) {
			$body = wp_remote_retrieve_body( $response );
			if ( 200 !== $status ) {
				return $status;
			}
			return strlen( $body ) > MAX_BYTES ? 0 : $body;
		}
		$address = \WP_Http::make_absolute_url( $location, $address );
	}
	return 0;
}

/**
 * The address of the document that a page links to, or nothing.
 *
 * @param string $page    The page's HTML.
 * @param string $address Its address.
 */
function document_link( string $page, string $address ): string {
	preg_match_all( '/<link\s[^<>]+>/i', $page, $tags );
	foreach ( $tags[0] as $tag ) {
		$attributes = shortcode_parse_atts( trim( substr( $tag, 5, -1 ), ' /' ) );
		$attributes = is_array( $attributes ) ? $attributes : array();
		$rel        = strtolower( $attributes['rel'] ?? '' );
		$type       = strtolower( $attributes['type'] ?? '' );
		if ( 'alternate' === $rel && 'application/json' === $type && ! empty( $attributes['href'] ) ) {
			return \WP_Http::make_absolute_url( html_entity_decode( $attributes['href'] ), $address );
		}
	}
	return '';
}
