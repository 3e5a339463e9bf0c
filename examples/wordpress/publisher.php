<?php
/**
 * A publisher's server: the stories of examples/stories, a page of each with a
 * link to its document (/page/NAME), and our files. /fault/ is out of order.
 *
 * @package WireStory
 */

$root = getenv( 'WIRE_ROOT' );
$base = 'http://' . $_SERVER['HTTP_HOST'];
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$name = basename( $path );

header( 'Access-Control-Allow-Origin: *' );

if ( preg_match( '#^/page/[a-z-]+$#', $path ) && is_file( "$root/examples/stories/$name.json" ) ) {
	$story    = json_decode( file_get_contents( "$root/examples/stories/$name.json" ), true );
	$headline = htmlspecialchars( $story['headline'] );
	$link     = "<link rel=\"alternate\" type=\"application/json\" href=\"/dist/examples/stories/$name.json\" />";
	echo "<!doctype html><html lang=\"en\"><head><title>$headline</title>$link</head><body><h1>$headline</h1></body></html>";
	return;
}

if ( 0 === strpos( $path, '/fault/' ) ) {
	http_response_code( 503 );
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
