<?php
/**
 * Reads of a native document what the fallback shows. Documents in other
 * formats are read by the element in the browser alone.
 *
 * @package WireStory
 */

namespace WireStory;

const MAX_PARAGRAPHS = 3;

/**
 * The parts of the fallback, as plain text; only `src` when the document is
 * not native, or its publisher does not let it be shown.
 *
 * @param array  $document A decoded JSON document.
 * @param string $src      Its address.
 */
function read_document( array $document, string $src ): array {
	$story = array( 'src' => $src );
	if ( 'wire-story/1' !== ( $document['format'] ?? '' ) || ! is_shown( $document ) ) {
		return $story;
	}
	$publisher = part( $document, 'publisher' );
	$expires   = $document['expires'] ?? null;
	return $story + array(
		'language'   => line( $document['language'] ?? '' ),
		'direction'  => line( $document['direction'] ?? '' ),
		'headline'   => line( $document['headline'] ?? '' ),
		'standfirst' => line( $document['standfirst'] ?? '' ),
		'paragraphs' => paragraphs( part( $document, 'body' ) ),
		'photo'      => photo( part( $document, 'leadPhoto' ), $src ),
		'publisher'  => line( $publisher['name'] ?? '' ),
		'canonical'  => web_address( $document['canonicalUrl'] ?? '', $src ),
		'copyright'  => line( part( $document, 'rights' )['copyright'] ?? '' ),
		'expires'    => null === $expires ? 0 : (int) moment( $expires ),
	);
}

/**
 * Whether the publisher lets the story be shown now. What cannot be read
 * counts as a no.
 *
 * @param array $document A native document.
 */
function is_shown( array $document ): bool {
	if ( 'usable' !== ( $document['status'] ?? 'usable' ) ) {
		return false;
	}
	$embargo = $document['embargo'] ?? null;
	if ( null !== $embargo && ( ! moment( $embargo ) || moment( $embargo ) > time() ) ) {
		return false;
	}
	$expires = $document['expires'] ?? null;
	return null === $expires || moment( $expires ) > time();
}

/**
 * The Unix time of a date, or 0 for what is none.
 *
 * @param mixed $date A value of the document.
 */
function moment( $date ): int {
	return is_string( $date ) && preg_match( '/^\d{4}-\d\d-\d\d/', $date ) ? (int) strtotime( $date ) : 0;
}

/**
 * A part of a document that is an object or a list; an empty one in its place.
 *
 * @param array  $document A document.
 * @param string $key      The part's name.
 */
function part( array $document, string $key ): array {
	return is_array( $document[ $key ] ?? null ) ? $document[ $key ] : array();
}

/**
 * The words of a text, a list of marked runs, on one line.
 *
 * @param mixed $text A value of the document.
 */
function line( $text ): string {
	return trim( preg_replace( '/\s+/u', ' ', words( $text ) ) ?? '' );
}

/**
 * The words of a text, without marks.
 *
 * @param mixed $text  A value of the document.
 * @param int   $depth How deep in other runs it is.
 */
function words( $text, int $depth = 0 ): string {
	if ( is_string( $text ) ) {
		return $text;
	}
	if ( ! is_array( $text ) || $depth > 16 ) {
		return '';
	}
	if ( isset( $text['type'] ) ) {
		return 'break' === $text['type'] ? ' ' : words( $text['text'] ?? '', $depth + 1 );
	}
	$all = '';
	foreach ( $text as $run ) {
		$all .= words( $run, $depth + 1 );
	}
	return $all;
}

/**
 * The first paragraphs of the text.
 *
 * @param array $body Blocks.
 * @return string[]
 */
function paragraphs( array $body ): array {
	$found = array();
	foreach ( $body as $block ) {
		if ( is_array( $block ) ) {
			$block = 'paragraph' === ( $block['type'] ?? '' ) ? $block['text'] ?? '' : '';
		}
		$line = line( $block );
		if ( '' !== $line ) {
			$found[] = $line;
		}
		if ( count( $found ) === MAX_PARAGRAPHS ) {
			break;
		}
	}
	return $found;
}

/**
 * The lead photo: its first source with caption and credit.
 *
 * @param array  $photo A photo of the document.
 * @param string $src   The document's address.
 */
function photo( array $photo, string $src ): array {
	$source = part( part( $photo, 'sources' ), '0' );
	return array(
		'url'     => web_address( $source['url'] ?? '', $src ),
		'width'   => is_int( $source['width'] ?? null ) ? $source['width'] : 0,
		'height'  => is_int( $source['height'] ?? null ) ? $source['height'] : 0,
		'alt'     => line( $photo['alt'] ?? '' ),
		'caption' => line( $photo['caption'] ?? '' ),
		'credit'  => line( $photo['credit'] ?? '' ),
	);
}

/**
 * An http or https address, resolved against that of the document; nothing
 * for anything else.
 *
 * @param mixed  $address A value of the document.
 * @param string $src     The document's address.
 */
function web_address( $address, string $src ): string {
	if ( ! is_string( $address ) || '' === trim( $address ) ) {
		return '';
	}
	$address = \WP_Http::make_absolute_url( trim( $address ), $src );
	return '' === host( $address ) ? '' : $address;
}
