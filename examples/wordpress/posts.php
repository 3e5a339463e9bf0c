<?php
/**
 * Writes the posts, each as the user who may, and says what each must show.
 *
 * @package WireStory
 */

$_SERVER['HTTP_HOST'] = (string) parse_url( getenv( 'WIRE_HOME' ), PHP_URL_HOST );
require getenv( 'WIRE_ROOT' ) . '/target/wordpress/site/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';

$home     = getenv( 'WIRE_HOME' );
$base     = getenv( 'WIRE_PUBLISHER' );
$stories  = "$base/dist/examples/stories";
$straits  = 'Concessions counted, answers awaited as straits talks reopen in the old harbour city';
$ferry    = 'Ferry service to the Outer Isles resumes after eleven days';
$hosts    = array_map( 'WireStory\host', array( $base, $home ) );
$settings = array( 'publishers' => $hosts );
update_option( 'wire_story', \WireStory\sanitize( $settings ) );

/** Writes a post as a user; what the user may not write is stripped, as in the editor. */
function wire_story_post( $user, $title, $content, $more = array() ) {
	wp_set_current_user( get_user_by( 'login', $user )->ID );
	$post = array(
		'post_title'   => $title,
		'post_content' => $content,
		'post_status'  => 'publish',
	);
	// wp_insert_post expects slashes, as forms have them.
	return wp_insert_post( wp_slash( $more + $post ) );
}

// A post of this site with what its REST answer has to say: a trail and a credit.
wp_set_current_user( get_user_by( 'login', 'admin' )->ID );
$world  = wp_insert_term( 'World', 'category' )['term_id'];
$isles  = wp_insert_term( 'Outer Isles', 'category', array( 'parent' => $world ) )['term_id'];
$upload = wp_upload_bits( 'harbour.png', null, base64_decode( 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAE0lEQVQI12NkYGD4z4AEmBhQAAANCgEDsJmZ2QAAAABJRU5ErkJggg==' ) );
$photo  = wp_insert_attachment(
	array(
		'post_title'     => 'Harbour',
		'post_excerpt'   => 'The quay at dusk.',
		'post_mime_type' => 'image/png',
		'post_status'    => 'inherit',
	),
	$upload['file']
);
wp_update_attachment_metadata(
	$photo,
	array(
		'width'      => 1200,
		'height'     => 800,
		'file'       => 'harbour.png',
		'image_meta' => array( 'credit' => 'The Lantern/Ada Holm' ),
	)
);
$own = wire_story_post(
	'author',
	'Lamps lit again on the quay',
	"<!-- wp:paragraph -->\n<p>The lamps on the quay were lit on Monday, for the first time since the storm.</p>\n<!-- /wp:paragraph -->",
	array( 'post_category' => array( $isles ) )
);
set_post_thumbnail( $own, $photo );
$rest = "$home/?rest_route=/wp/v2/posts/$own&_embed=1";

$around = "<!-- wp:paragraph -->\n<p>%s</p>\n<!-- /wp:paragraph -->\n\n";
$before = sprintf( $around, 'Our partners at Northline report:' );
$page   = "$base/page/straits-talks";
$other  = getenv( 'WIRE_OTHER' );
$posts  = array(
	array( 'element', 'admin', 'story', $straits, "$before<!-- wp:html -->\n<wire-story src=\"$stories/straits-talks.json\"><a href=\"$page\">$straits</a></wire-story>\n<!-- /wp:html -->" ),
	array(
'block',
'author',
'story',
$straits,
$before . '<!-- wp:wire-story/story ' . wp_json_encode( array(
'src' => "$stories/straits-talks.json",
'headingLevel' => '3'
) ) . ' /-->' ),
	array( 'shortcode', 'author', 'story', $ferry, "Our partners at Northline report:\n\n[wire_story src=\"$stories/ferry-brief.json\" theme=\"dark\" heading-level=\"3\"]\n\nMore tomorrow." ),
	// The publisher's first address is out of order, for the server and for the browser.
	array( 'mirror', 'author', 'story', $ferry, "[wire_story src=\"$base/fault/ferry-brief.json\" mirrors=\"$stories/ferry-brief.json\"]" ),
	array( 'pasted document', 'author', 'story', $ferry, "Our partners at Northline report:\n\n$stories/ferry-brief.json\n\nMore tomorrow." ),
	array( 'pasted page', 'author', 'story', $straits, "$before<!-- wp:embed {\"url\":\"$page\"} -->\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n$page\n</div></figure>\n<!-- /wp:embed -->" ),
	array( 'plain HTML', 'author', 'plain', $ferry, "<h2>$ferry</h2><p>The night ferry between Havn and the Outer Isles sailed again on Monday.</p><p><small>First published by <a href=\"https://northline.example/2026/09/14/ferry-resumes\">Northline</a></small></p>" ),
	// The plugin does not know this host, so WordPress does it alone.
	array( 'frame by oEmbed', 'author', 'frame', $ferry, "Our partners at Northline report:\n\n$other/framed/ferry-brief.html\n\nMore tomorrow." ),
	array( 'frame in a block', 'author', 'frame', $ferry, "$before<!-- wp:embed {\"url\":\"$other/framed/ferry-brief.html\"} -->\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n$other/framed/ferry-brief.html\n</div></figure>\n<!-- /wp:embed -->" ),
	array( 'frame of a page', 'author', 'page', $ferry, "Our partners at Northline report:\n\n$other/pages/ferry-brief.html\n\nMore tomorrow." ),
	array( 'own REST answer', 'author', 'rest', 'Lamps lit again on the quay', "[wire_story src=\"$rest\"]" ),
	array( 'raw element', 'author', 'stripped', $ferry, "<wire-story src=\"$stories/ferry-brief.json\"><a href=\"$page\">$ferry</a></wire-story>" ),
);
$pages = array();
foreach ( $posts as list( $name, $user, $kind, $headline, $content ) ) {
	$id      = wire_story_post( $user, ucfirst( $name ), $content );
	$pages[] = compact( 'name', 'user', 'kind', 'headline' ) + array(
		'url'  => get_permalink( $id ),
		'edit' => 'block' === $name || 'pasted page' === $name ? "$home/wp-admin/post.php?post=$id&action=edit" : null,
	);
}
file_put_contents( $argv[1], wp_json_encode( compact( 'home', 'pages' ) ) );
