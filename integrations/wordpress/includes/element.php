<?php
/**
 * The element, its fallback and its script.
 *
 * @package WireStory
 */

namespace WireStory;

/** The attributes that an author can give, and the values that each takes. */
const ATTRIBUTES = array(
	'theme'         => '/^(auto|light|dark)$/',
	'lang'          => '/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i',
	'heading-level' => '/^[1-6]$/',
	'format'        => '/^[a-z0-9-]{1,40}$/',
	'select'        => '/^[^<>]{1,500}$/u',
	'loading'       => '/^(lazy|eager)$/',
	'refresh'       => '/^[1-9]\d{1,5}$/',
	'min-height'    => '/^\d{1,5}(\.\d{1,3})?(px|rem|em|ch|vh|svh|lvh|dvh)$/',
);

/** The most other addresses that the element asks. */
const MAX_MIRRORS = 4;

/**
 * The element with its fallback; a link where the address is not at one of the
 * publishers, or there is no story.
 *
 * @param array<string, mixed> $given `src`, and attributes of the element.
 */
function element( array $given ): string {
	$address = entered_address( $given['src'] ?? '' );
	if ( '' === host( $address ) ) {
		return note( __( 'This story has no address yet: “src” takes one that begins with https://.', 'wire-story' ) );
	}
	if ( ! is_publisher( $address ) ) {
		/* translators: %s: the name of a host. */
		$message = sprintf( __( '%s is not among the publishers in Settings → Wire Story, so only a link is shown.', 'wire-story' ), host( $address ) );
		return plain_link( $address ) . note( $message );
	}
	$story = story( $address );
	if ( ! empty( $story['is_gone'] ) ) {
		return plain_link( $address ) . note( __( 'The publisher’s server has no story at this address; it is asked again.', 'wire-story' ) );
	}
	$src   = '' === $story['src'] ? $address : $story['src'];
	$html  = '<wire-story src="' . esc_url( $src ) . '"';
	$notes = '';
	if ( 0 !== $story['checked'] && '' === $story['src'] ) {
		// A browser may reach what this server does not.
		$notes = note( __( 'This server could not read a story at this address; it tries again.', 'wire-story' ) );
	}
	if ( empty( $given['theme'] ) ) {
		$given['theme'] = settings()['theme'];
	}
	foreach ( ATTRIBUTES as $name => $pattern ) {
		$value = (string) ( $given[ $name ] ?? '' );
		if ( '' === $value ) {
			continue;
		}
		if ( preg_match( $pattern, $value ) ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
			continue;
		}
		/* translators: 1: name of an attribute, 2: its value. */
		$notes .= note( sprintf( __( '%1$s takes no “%2$s”; it was left out.', 'wire-story' ), $name, $value ) );
		unset( $given[ $name ] );
	}
	list( $mirrors, $refused ) = mirrors( $given['mirrors'] ?? '' );
	if ( $mirrors ) {
		$html .= sprintf( ' mirrors="%s"', esc_attr( implode( ' ', $mirrors ) ) );
	}
	if ( $refused ) {
		/* translators: %s: an address. */
		$notes .= note( sprintf( __( '%s is not at a publisher in Settings → Wire Story, so it is not asked in the place of the first address.', 'wire-story' ), $refused[0] ) );
	}
	$key = settings()['keys'][ host( $src ) ] ?? '';
	if ( '' !== $key ) {
		$html .= sprintf( ' key="%s"', esc_attr( $key ) );
	}
	enqueue_script();
	$level = (string) ( $given['heading-level'] ?? '' );
	return $html . '>' . fallback( $address, $story, '' === $level ? '2' : $level ) . '</wire-story>' . $notes;
}

/**
 * An address as an author has meant it: editors write an ampersand in a
 * shortcode as an entity.
 *
 * @param mixed $given What an author has written.
 */
function entered_address( $given ): string {
	return trim( str_replace( array( '&amp;', '&#038;' ), '&', (string) $given ) );
}

/**
 * Other addresses of the same document. They are at publishers of the settings,
 * too: an author does not say whose stories the site shows.
 *
 * @param mixed $given Addresses with spaces between them.
 * @return array{string[], string[]} Those that are taken, and those that are not.
 */
function mirrors( $given ): array {
	$all   = preg_split( '/\s+/', entered_address( $given ), -1, PREG_SPLIT_NO_EMPTY );
	$taken = array_filter( $all, __NAMESPACE__ . '\is_publisher' );
	$taken = array_slice( array_map( 'esc_url_raw', $taken ), 0, MAX_MIRRORS );
	return array( $taken, array_values( array_diff( $all, $taken ) ) );
}

/**
 * A sentence to those who can edit the post; visitors do not see it.
 *
 * @param string $message What is wrong.
 */
function note( string $message ): string {
	return current_user_can( 'edit_posts' ) ? '<p class="wire-story-note"><em>' . esc_html( $message ) . '</em></p>' : '';
}

/** Has the page load the script, a module, from the plugin's own folder. */
function enqueue_script(): void {
	$address = plugins_url( 'assets/wire-story.js', MAIN_FILE );
	if ( function_exists( 'wp_enqueue_script_module' ) && ! is_admin() ) {
		wp_enqueue_script_module( 'wire-story', $address, array(), VERSION );
		return;
	}
	wp_enqueue_script( 'wire-story', $address, array(), VERSION, true );
}

// WordPress before 6.5 does not know modules.
add_filter(
	'script_loader_tag',
	static function ( $tag, $handle ) {
		return 'wire-story' === $handle ? str_replace( '<script ', '<script type="module" ', preg_replace( '/ type=.text\/javascript./', '', $tag ) ) : $tag;
	},
	10,
	2
);

// An administrator may have written the element itself.
add_filter(
	'the_content',
	static function ( $content ) {
		if ( false !== stripos( $content, '<wire-story' ) ) {
			enqueue_script();
		}
		return $content;
	},
	20
);

// The publisher's words keep the quotation marks and dashes that they have.
add_filter(
	'no_texturize_tags',
	static function ( $tags ) {
		$tags[] = 'wire-story';
		return $tags;
	}
);
