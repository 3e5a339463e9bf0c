<?php
/**
 * The HTML inside the element: what stands without the script, for readers and
 * for search engines. Each text is escaped here.
 *
 * @package WireStory
 */

namespace WireStory;

/**
 * The fallback of a story: headline, standfirst, photo, first paragraphs and
 * credit; a link alone where no more is known.
 *
 * @param string $address       The address that the author gave.
 * @param array  $story         What `story()` knows of it.
 * @param string $heading_level 1 to 6.
 */
function fallback( string $address, array $story, string $heading_level ): string {
	$expires    = $story['expires'] ?? 0;
	$is_expired = 0 !== $expires && $expires <= time();
	if ( empty( $story['headline'] ) || $is_expired ) {
		return plain_link( $address );
	}
	$link = '' === $story['canonical'] ? $address : $story['canonical'];
	$name = '' === $story['publisher'] ? host( $link ) : $story['publisher'];
	$html = sprintf(
		'<h%1$s><a href="%2$s">%3$s</a></h%1$s>',
		$heading_level,
		esc_url( $link ),
		esc_html( $story['headline'] )
	);
	if ( '' !== $story['standfirst'] ) {
		$html .= '<p><strong>' . esc_html( $story['standfirst'] ) . '</strong></p>';
	}
	$html .= figure( $story['photo'] );
	foreach ( $story['paragraphs'] as $paragraph ) {
		$html .= '<p>' . esc_html( $paragraph ) . '</p>';
	}
	$credit = sprintf( '<a href="%s">%s</a>', esc_url( $link ), esc_html( $name ) );
	/* translators: %s: the name of the publisher, linked to the story. */
	$html .= '<p><small>' . sprintf( esc_html__( 'First published by %s', 'wire-story' ), $credit );
	$html .= '' === $story['copyright'] ? '' : ' · ' . esc_html( $story['copyright'] );
	$html .= '</small></p>';

	$direction = in_array( $story['direction'], array( 'ltr', 'rtl' ), true ) ? $story['direction'] : 'auto';
	return sprintf( '<article lang="%s" dir="%s">%s</article>', esc_attr( $story['language'] ), $direction, $html );
}

/**
 * A link to a story of which nothing is known.
 *
 * @param string $address Its address.
 */
function plain_link( string $address ): string {
	/* translators: %s: the name of a host. */
	$text = sprintf( __( 'Read the story at %s', 'wire-story' ), host( $address ) );
	return sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( $text ) );
}

/**
 * A photo with caption and credit; they stand where the picture is missing, too.
 *
 * @param array $photo What `photo()` has read.
 */
function figure( array $photo ): string {
	$picture = '';
	if ( '' !== $photo['url'] ) {
		$size    = $photo['width'] && $photo['height'] ? sprintf( ' width="%d" height="%d"', $photo['width'], $photo['height'] ) : '';
		$picture = sprintf( '<img src="%s" alt="%s"%s loading="lazy" style="max-width: 100%%; height: auto" />', esc_url( $photo['url'] ), esc_attr( $photo['alt'] ), $size );
	}
	$words = esc_html( $photo['caption'] );
	if ( '' !== $photo['credit'] ) {
		$words = trim( $words . ' <cite>' . esc_html( $photo['credit'] ) . '</cite>' );
	}
	$caption = '' === $words ? '' : '<figcaption>' . $words . '</figcaption>';
	return '' === $picture . $caption ? '' : '<figure>' . $picture . $caption . '</figure>';
}
