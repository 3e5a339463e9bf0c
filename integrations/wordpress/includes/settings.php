<?php
/**
 * Settings → Wire Story: whose stories are shown, how they are signed, and in
 * which theme.
 *
 * @package WireStory
 */

namespace WireStory;

const OPTION = 'wire_story';
const THEMES = array( 'auto', 'light', 'dark' );
/** A public key: 32 bytes in base64 or base64url. */
const KEY = '/^[A-Za-z0-9+\/_-]{43}=?$/';

/**
 * The settings of this site.
 *
 * @return array{publishers: string[], keys: array<string, string>, theme: string}
 *         `keys` are those of a publisher, by its host, with spaces between them.
 */
function settings(): array {
	$stored = get_option( OPTION );
	return array_merge(
		array(
			'publishers' => array(),
			'keys'       => array(),
			'theme'      => 'auto',
		),
		is_array( $stored ) ? $stored : array()
	);
}

/**
 * The host of an address, with its port if it has one; empty when the address
 * is not an http or https address.
 *
 * @param string $address An address.
 */
function host( string $address ): string {
	$parts = wp_parse_url( $address );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return '';
	}
	if ( ! in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true ) ) {
		return '';
	}
	return strtolower( $parts['host'] ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/**
 * Whether an address is at a publisher of the settings.
 *
 * @param string $address An address.
 */
function is_publisher( string $address ): bool {
	return in_array( host( $address ), settings()['publishers'], true );
}

/**
 * Makes the submitted form into settings; a line that is not a host with its
 * keys is named and left out.
 *
 * @param mixed $given What the form sent.
 */
function sanitize( $given ): array {
	$given      = is_array( $given ) ? $given : array();
	$lines      = $given['publishers'] ?? '';
	$lines      = is_array( $lines ) ? $lines : array_filter( array_map( 'trim', preg_split( '/[\r\n,]+/', (string) $lines ) ) );
	$publishers = array();
	$keys       = is_array( $given['keys'] ?? null ) ? $given['keys'] : array();
	foreach ( $lines as $line ) {
		$words = preg_split( '/\s+/', $line );
		$host  = host( strpos( $words[0], '://' ) ? $words[0] : 'https://' . $words[0] );
		if ( ! preg_match( '/^([a-z0-9-]+\.)+[a-z0-9-]+(:\d{1,5})?$|^localhost(:\d{1,5})?$/', $host ) ) {
			/* translators: %s: what was entered. */
			refuse_line( sprintf( __( '“%s” is not the name of a host, such as stories.example.org.', 'wire-story' ), $line ) );
			continue;
		}
		$own   = array_slice( $words, 1 );
		$wrong = preg_grep( KEY, $own, PREG_GREP_INVERT );
		if ( $wrong ) {
			// Without its key, a story that is forged would be shown.
			/* translators: 1: what was entered, 2: the name of a host. */
			refuse_line( sprintf( __( '“%1$s” is not a public key, so %2$s was left out.', 'wire-story' ), reset( $wrong ), $host ) );
			continue;
		}
		$publishers[] = $host;
		if ( $own ) {
			$keys[ $host ] = implode( ' ', $own );
		}
	}
	$theme = $given['theme'] ?? '';
	return array(
		'publishers' => array_values( array_unique( $publishers ) ),
		'keys'       => $keys,
		'theme'      => in_array( $theme, THEMES, true ) ? $theme : 'auto',
	);
}

/**
 * Says above the form why a line was left out.
 *
 * @param string $message What is wrong with it.
 */
function refuse_line( string $message ): void {
	add_settings_error( OPTION, 'publishers', $message );
}

add_action(
	'admin_init',
	static function () {
		register_setting( OPTION, OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\sanitize' ) );
		add_settings_section( 'stories', '', '__return_null', OPTION );
		add_settings_field(
			'publishers',
			__( 'Publishers', 'wire-story' ),
			__NAMESPACE__ . '\publishers_field',
			OPTION,
			'stories',
			array( 'label_for' => 'wire-story-publishers' )
		);
		add_settings_field(
			'theme',
			__( 'Theme', 'wire-story' ),
			__NAMESPACE__ . '\theme_field',
			OPTION,
			'stories',
			array( 'label_for' => 'wire-story-theme' )
		);
	}
);

add_action(
	'admin_menu',
	static function () {
		$title = __( 'Wire Story', 'wire-story' );
		add_options_page( $title, $title, 'manage_options', OPTION, __NAMESPACE__ . '\settings_page' );
	}
);

/** The field with one host a line, and its keys behind it. */
function publishers_field(): void {
	$keys  = settings()['keys'];
	$lines = array();
	foreach ( settings()['publishers'] as $host ) {
		$lines[] = trim( $host . ' ' . ( $keys[ $host ] ?? '' ) );
	}
	printf(
		'<textarea id="wire-story-publishers" name="%s[publishers]" rows="6" class="large-text code">%s</textarea><p class="description">%s</p><p class="description">%s</p>',
		esc_attr( OPTION ),
		esc_textarea( implode( "\n", $lines ) ),
		esc_html__( 'Hosts whose stories are shown, one a line, such as stories.example.org. Other addresses remain links.', 'wire-story' ),
		esc_html__( 'A publisher that signs its stories has public keys: write them behind its host, with spaces between them. Then no story is shown that the publisher has not signed.', 'wire-story' )
	);
}

/** The choice of a theme for stories that do not name one. */
function theme_field(): void {
	$labels = array(
		'auto'  => __( 'As the page', 'wire-story' ),
		'light' => __( 'Light', 'wire-story' ),
		'dark'  => __( 'Dark', 'wire-story' ),
	);
	echo '<select id="wire-story-theme" name="' . esc_attr( OPTION ) . '[theme]">';
	foreach ( THEMES as $theme ) {
		printf(
			'<option value="%s"%s>%s</option>',
			esc_attr( $theme ),
			selected( settings()['theme'], $theme, false ),
			esc_html( $labels[ $theme ] )
		);
	}
	echo '</select>';
}

/** The page itself; options.php checks the nonce and the capability again. */
function settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( OPTION );
	do_settings_sections( OPTION );
	submit_button();
	echo '</form></div>';
}
