<?php
/**
 * The three ways to a story that WordPress lets every author use: the block,
 * the shortcode and the pasted address.
 *
 * @package WireStory
 */

namespace WireStory;

add_shortcode(
	'wire_story',
	static function ( $given ) {
		$known = array_fill_keys( array_merge( array( 'src', 'mirrors' ), array_keys( ATTRIBUTES ) ), '' );
		return element( shortcode_atts( $known, is_array( $given ) ? $given : array(), 'wire_story' ) );
	}
);

add_action(
	'init',
	static function () {
		wp_register_script(
			'wire-story-editor',
			plugins_url( 'block/editor.js', MAIN_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
			VERSION,
			true
		);
		wp_set_script_translations( 'wire-story-editor', 'wire-story', dirname( MAIN_FILE ) . '/languages' );
		register_block_type( dirname( MAIN_FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
		register_pasted_addresses();
	}
);

// The preview in the editor is the element itself.
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_script' );

/**
 * The block's HTML.
 *
 * @param array $attributes The block's attributes.
 */
function render_block( array $attributes ): string {
	$attributes['heading-level'] = $attributes['headingLevel'] ?? '';
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), element( $attributes ) );
}

/** Has WordPress hand us each address at a publisher that stands on a line of its own. */
function register_pasted_addresses(): void {
	$publishers = settings()['publishers'];
	if ( ! $publishers ) {
		return;
	}
	$hosts = array_map(
		static function ( $host ) {
			return preg_quote( $host, '#' );
		},
		$publishers
	);
	// Before the handlers of WordPress itself, whose priority is 10.
	wp_embed_register_handler( 'wire-story', '#^https?://(' . implode( '|', $hosts ) . ')/.+#i', __NAMESPACE__ . '\pasted_address', 5 );
}

/**
 * What stands in the place of a pasted address; false leaves it to WordPress,
 * for a page of the publisher that is not a story.
 *
 * @param array  $matches    Not used.
 * @param array  $attributes Not used.
 * @param string $address    The address.
 * @return string|false
 */
function pasted_address( $matches, $attributes, $address ) {
	$story = story( $address );
	if ( 0 !== $story['checked'] && '' === $story['src'] ) {
		return false;
	}
	if ( 0 === $story['checked'] ) {
		// It may be that of a page, which the element cannot read.
		return plain_link( $address );
	}
	// Addresses are replaced before WordPress makes paragraphs of lines, which
	// would tear the fallback apart; shortcodes are replaced after that.
	if ( doing_filter( 'the_content' ) ) {
		return '[wire_story src="' . esc_url( $address ) . '"]';
	}
	return element( array( 'src' => $address ) );
}
