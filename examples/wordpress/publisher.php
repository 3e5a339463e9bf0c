<?php
/**
 * A publisher's server: the stories of examples/stories, a page of each with a
 * link to its document (/page/NAME) or to its oEmbed answer (/framed/NAME), and
 * our files.
 *
 * @package WireStory
 */

$root = getenv( 'WIRE_ROOT' );
$base = 'http://' . $_SERVER['HTTP_HOST'];
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$name = basename( $path );

header( 'Access-Control-Allow-Origin: *' );

if ( preg_match( '#^/(page|framed|oembed)/[a-z-]+$#', $path, $match ) && is_file( "$root/examples/stories/$name.json" ) ) {
	$story    = json_decode( file_get_contents( "$root/examples/stories/$name.json" ), true );
	$headline = htmlspecialchars( $story['headline'] );
	$document = "$base/dist/examples/stories/$name.json";
	if ( 'oembed' === $match[1] ) {
		$frame = htmlspecialchars( "$base/dist/embed.html?story=" . rawurlencode( $document ) );
		header( 'Content-Type: application/json' );
		echo json_encode(
			array(
				'version' => '1.0',
				'type'    => 'rich',
				'title'   => $story['headline'],
				'width'   => 600,
				'height'  => 600,
				'html'    => "<blockquote class=\"wp-embedded-content\"><a href=\"{$story['canonicalUrl']}\">$headline</a></blockquote>"
					. "<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" src=\"$frame\" width=\"600\" height=\"600\" frameborder=\"0\" title=\"$headline\"></iframe>",
			)
		);
		return;
	}
	$link = 'page' === $match[1]
		? "<link rel=\"alternate\" type=\"application/json\" href=\"/dist/examples/stories/$name.json\" />"
		: "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"$base/oembed/$name\" />";
	echo "<!doctype html><html lang=\"en\"><head><title>$headline</title>$link</head><body><h1>$headline</h1></body></html>";
	return;
}

$file = realpath( $root . $path );
if ( ! $file || 0 !== strpos( $file, "$root/dist/" ) || ! is_file( $file ) ) {
	http_response_code( 404 );
	return;
}
$types = array(
	'css'  => 'text/css',
	'html' => 'text/html; charset=utf-8',
	'js'   => 'text/javascript',
	'json' => 'application/json',
	'svg'  => 'image/svg+xml',
	'wasm' => 'application/wasm',
);
header( 'Content-Type: ' . ( $types[ pathinfo( $file, PATHINFO_EXTENSION ) ] ?? 'application/octet-stream' ) );
readfile( $file );
