<?php
/**
 * Keeps what the fallback needs, so that no visitor waits for a publisher.
 *
 * @package WireStory
 */

namespace WireStory;

const REFRESH_HOOK = 'wire_story_refresh';
/** A copy that is older is asked for again, in the background. */
const MAX_AGE = 15 * MINUTE_IN_SECONDS;
/** A copy that no page has shown for so long is dropped. */
const KEPT_FOR = 30 * DAY_IN_SECONDS;

/**
 * What is known of the story at an address.
 *
 * A visitor gets what is there, if only the address; new and old copies are
 * asked for by wp-cron. Who can edit posts waits for the first copy, so that
 * it is there before a visitor comes.
 *
 * @param string $address An address at a publisher.
 * @return array{checked: int, src: string, is_gone?: true, headline?: string}
 *         `checked` is 0 before the first answer; `src` is empty while no
 *         document is known; `is_gone` says that the publisher has none.
 */
function story( string $address ): array {
	$copy = get_transient( cache_key( $address ) );
	if ( is_array( $copy ) && time() - $copy['checked'] < MAX_AGE ) {
		return $copy;
	}
	if ( ! is_array( $copy ) && current_user_can( 'edit_posts' ) ) {
		return refresh( $address );
	}
	if ( ! wp_next_scheduled( REFRESH_HOOK, array( $address ) ) ) {
		wp_schedule_single_event( time(), REFRESH_HOOK, array( $address ) );
	}
	return is_array( $copy ) ? $copy : array(
		'checked' => 0,
		'src'     => '',
	);
}

/**
 * The name of the transient of an address.
 *
 * @param string $address An address.
 */
function cache_key( string $address ): string {
	return 'wire_story_' . md5( $address );
}

/**
 * Asks the publisher and keeps the answer. While a server does not answer as
 * it should, the last copy stands; what is gone for good is dropped.
 *
 * @param string $address An address at a publisher.
 */
function refresh( string $address ): array {
	$found = find_document( $address );
	$copy  = array( 'src' => '' );
	if ( is_array( $found ) ) {
		$copy = read_document( $found['document'], $found['src'] );
	} elseif ( in_array( $found, array( 404, 410 ), true ) ) {
		$copy['is_gone'] = true;
	} else {
		$known = get_transient( cache_key( $address ) );
		$copy  = is_array( $known ) ? $known : $copy;
	}
	$copy['checked'] = time();
	set_transient( cache_key( $address ), $copy, KEPT_FOR );
	return $copy;
}

add_action( REFRESH_HOOK, __NAMESPACE__ . '\refresh' );
