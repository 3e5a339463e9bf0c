<?php
/**
 * Plugin Name:       Wire Story
 * Description:       Shows a publisher's story, with its photos and credits, by a block, a shortcode or a pasted address.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Wire Story authors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       wire-story
 * Domain Path:       /languages
 *
 * @package WireStory
 */

namespace WireStory;

defined( 'ABSPATH' ) || exit;

const VERSION   = '0.1.0';
const MAIN_FILE = __FILE__;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/fetch.php';
require __DIR__ . '/includes/cache.php';
require __DIR__ . '/includes/document.php';
require __DIR__ . '/includes/fallback.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/insert.php';
require __DIR__ . '/includes/rest.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'wire-story', false, dirname( plugin_basename( MAIN_FILE ) ) . '/languages' );
	},
	// Before anything of ours says a word.
	1
);

register_deactivation_hook(
	__FILE__,
	static function () {
		wp_unschedule_hook( REFRESH_HOOK );
	}
);
