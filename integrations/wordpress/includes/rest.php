<?php
/**
 * The other way: what this site's own REST answers lack for those who show its
 * stories elsewhere. `link`, the canonical address, is there already.
 *
 * @package WireStory
 */

namespace WireStory;

add_filter( 'rest_prepare_post', __NAMESPACE__ . '\add_trail', 10, 2 );
add_filter( 'rest_prepare_post', __NAMESPACE__ . '\add_publisher' );
add_filter( 'rest_prepare_attachment', __NAMESPACE__ . '\add_photo_credit', 10, 3 );

/**
 * WordPress embeds a post's categories without those above them. The link to
 * them becomes one to the trail of the first, from the outermost.
 *
 * @param \WP_REST_Response $response The answer.
 * @param \WP_Post          $post     The post.
 */
function add_trail( $response, $post ) {
	$categories = get_the_category( $post->ID );
	$rel        = 'https://api.w.org/term';
	if ( ! $categories ) {
		return $response;
	}
	$first = $categories[0]->term_id;
	$trail = array_merge( array_reverse( get_ancestors( $first, 'category', 'taxonomy' ) ), array( $first ) );
	foreach ( $response->get_links()[ $rel ] ?? array() as $link ) {
		if ( 'category' !== ( $link['attributes']['taxonomy'] ?? '' ) ) {
			continue;
		}
		$response->remove_link( $rel, $link['href'] );
		$query = array(
			'include' => implode( ',', $trail ),
			'orderby' => 'include',
		);
		$response->add_link( $rel, add_query_arg( $query, rest_url( 'wp/v2/categories' ) ), $link['attributes'] );
	}
	return $response;
}

/**
 * Name and language of the site, where the site's SEO plugin does not say them.
 *
 * @param \WP_REST_Response $response The answer.
 */
function add_publisher( $response ) {
	$data = $response->get_data();
	$seo  = is_array( $data['yoast_head_json'] ?? null ) ? $data['yoast_head_json'] : array();

	$data['yoast_head_json'] = $seo + array( 'og_site_name' => wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
	if ( empty( $data['lang'] ) ) {
		$data['lang'] = get_bloginfo( 'language' );
	}
	$response->set_data( $data );
	return $response;
}

/**
 * A photo's credit is in the file's metadata; it joins the caption unless it
 * stands there already. Never where the caption is edited.
 *
 * @param \WP_REST_Response $response The answer.
 * @param \WP_Post          $post     The attachment.
 * @param \WP_REST_Request  $request  The request.
 */
function add_photo_credit( $response, $post, $request ) {
	$data    = $response->get_data();
	$meta    = wp_get_attachment_metadata( $post->ID );
	$credit  = $meta['image_meta']['credit'] ?? '';
	$caption = $data['caption']['rendered'] ?? '';
	if ( '' === $credit || 'edit' === $request['context'] || false !== strpos( wp_strip_all_tags( $caption ), $credit ) ) {
		return $response;
	}
	$data['caption']['rendered'] = trim( $caption . ' <cite>' . esc_html( $credit ) . '</cite>' );
	$response->set_data( $data );
	return $response;
}
