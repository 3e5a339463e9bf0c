<?php
/**
 * What stands in a page when a publisher's server, or its document, is not as
 * it should be.
 *
 * @package WireStory
 */

$_SERVER['HTTP_HOST'] = (string) parse_url( getenv( 'WIRE_HOME' ), PHP_URL_HOST );
require getenv( 'WIRE_ROOT' ) . '/target/wordpress/site/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';

$host    = \WireStory\settings()['publishers'][0];
$address = "http://$host/faults.json";
$story   = array(
	'format'       => 'wire-story/1',
	'headline'     => 'Quay <script>alert(1)</script> & "lamps"',
	'standfirst'   => array(
'Lit ',
array(
'type' => 'strong',
'text' => 'again <b>'
),
' on Monday.' ),
	'body'         => array( '<img src=x onerror=alert(2)>' ),
	'publisher'    => array( 'name' => '<i>Northline' ),
	'canonicalUrl' => 'javascript:alert(3)',
	'leadPhoto'    => array(
		'sources' => array( array( 'url' => 'javascript:alert(4)' ) ),
		'credit'  => 'Northline/<u>Ida Brekke',
	),
);

/** The element after each of the answers, one after another, has come from the publisher. */
function wire_story_after( array $answers ) {
	global $address;
	$asked = array();
	$fake  = static function ( $unused, $arguments, $url ) use ( &$answers, &$asked ) {
		$asked[] = $url;
		$answer  = array_shift( $answers );
		if ( null === $answer ) {
			return new WP_Error( 'http_request_failed', 'no answer' );
		}
		return array(
			'response' => array(
'code' => $answer[0],
'message' => ''
),
			'headers'  => array( 'location' => $answer[2] ?? '' ),
			'body'     => is_array( $answer[1] ) ? wp_json_encode( $answer[1] ) : $answer[1],
		);
	};
	add_filter( 'pre_http_request', $fake, 1, 3 );
	remove_all_filters( 'pre_http_request', 10 );
	delete_transient( \WireStory\cache_key( $address ) );
	do {
		\WireStory\refresh( $address );
	} while ( $answers );
	remove_filter( 'pre_http_request', $fake, 1 );
	return array( \WireStory\element( array( 'src' => $address ) ), $asked );
}

$failed = false;
/** A line of the table. */
function wire_story_report( $name, $is_fine, $seen ) {
	global $failed;
	$failed = $failed || ! $is_fine;
	printf( "%-34s %-7s %s\n", $name, 'server', $is_fine ? 'as it should' : "FAILED: $seen" );
}
$has = static function ( $part, $html ) {
	return false !== strpos( $html, $part );
};
// The element, with nothing but a link inside.
$is_link = static function ( $html ) {
	return (bool) preg_match( '#^<wire-story [^>]*><a href="[^"]*">[^<]*</a></wire-story>$#', $html );
};

list( $html ) = wire_story_after( array( array( 200, $story ) ) );
$harmless     = ! preg_match( '/<(script|b|i|u)\b|<img|javascript:/', $html ) && $has( 'Quay &lt;script&gt;', $html );
wire_story_report( 'hostile texts', $harmless && $has( '<cite>Northline/&lt;u&gt;Ida Brekke</cite>', $html ), $html );

list( $html ) = wire_story_after( array( array( 200, $story ), array( 500, '' ) ) );
wire_story_report( 'status 500 after a copy', $has( 'again &lt;b&gt;', $html ), $html );

foreach ( array( 404, 410 ) as $status ) {
	list( $html ) = wire_story_after( array( array( 200, $story ), array( $status, '' ) ) );
	wire_story_report( "status $status after a copy", 0 === strpos( $html, '<a href' ) && ! $has( 'again', $html ), $html );
}

$held = array(
	'status'  => 'withheld',
	'embargo' => gmdate( 'Y-m-d', time() + 2 * DAY_IN_SECONDS ),
	'expires' => 'soon',
);
foreach ( $held as $key => $value ) {
	list( $html ) = wire_story_after( array( array( 200, $story ), array( 200, array( $key => $value ) + $story ) ) );
	wire_story_report( "$key: $value, after a copy", $is_link( $html ), $html );
}

list( $html ) = wire_story_after( array() );
wire_story_report( 'no answer', $is_link( $html ), $html );

list( $html, $asked ) = wire_story_after( array( array( 302, '', 'http://elsewhere.example/a.json' ) ) );
wire_story_report( 'redirect to another host', 1 === count( $asked ) && $is_link( $html ), $html );

list( $html ) = wire_story_after( array( array( 200, str_repeat( ' ', 4000001 ) ) ) );
wire_story_report( 'document over 4 MB', $is_link( $html ), $html );

$elsewhere = \WireStory\element( array( 'src' => 'https://elsewhere.example/a.json' ) );
wire_story_report( 'address of another host', ! $has( '<wire-story', $elsewhere ) && $has( '<a href', $elsewhere ), $elsewhere );

list( $html ) = wire_story_after( array( array( 200, $story ) ) );
$odd          = \WireStory\element(
	array(
		'src'           => $address,
		'theme'         => 'dark" onclick="alert(5)',
		'heading-level' => '9',
	)
);
wire_story_report( 'attributes out of range', ! $has( 'onclick', $odd ) && $has( '<h2>', $odd ), $odd );

// Beyond the publishers, no address is asked, whatever an author writes.
$mirrored = \WireStory\element(
	array(
		'src'     => $address,
		'mirrors' => "http://$host/b.json?a=1&#038;b=2  https://elsewhere.example/a.json javascript:alert(6)",
	)
);
wire_story_report( 'mirrors', $has( ' mirrors="http://' . $host . '/b.json?a=1&amp;b=2"', $mirrored ), $mirrored );

$key = str_repeat( 'A', 43 ) . '=';
$set = \WireStory\sanitize( array( 'publishers' => "$host $key $key\nforged.example not-a-key" ) );
update_option( 'wire_story', $set );
$signed = \WireStory\element( array( 'src' => $address ) );
wire_story_report( 'keys of a publisher', $has( " key=\"$key $key\"", $signed ), $signed );
wire_story_report( 'host with a wrong key', array( $host ) === $set['publishers'], wp_json_encode( $set ) );

// Each language as WordPress loads it, for the server and for the editor.
foreach ( glob( WP_PLUGIN_DIR . '/wire-story/languages/*.mo' ) as $file ) {
	unload_textdomain( 'wire-story' );
	$is_loaded = load_textdomain( 'wire-story', $file );
	$words     = __( 'First published by %s', 'wire-story' );
	$title     = translate_with_gettext_context( 'story', 'block keyword', 'wire-story' );
	$script    = json_decode( file_get_contents( str_replace( '.mo', '-wire-story-editor.json', $file ) ), true );
	$label     = $script['locale_data']['messages']['Theme'][0] ?? 'Theme';
	$is_other  = 'First published by %s' !== $words && 'story' !== $title && 'Theme' !== $label;
	wire_story_report( basename( $file, '.mo' ), $is_loaded && $is_other && $has( '%s', $words ), "$words, $title, $label" );
}
exit( $failed ? 1 : 0 );
