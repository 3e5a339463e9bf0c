<?php
/**
 * Settings → Wire Story: whose stories are shown, and in which theme.
 *
 * @package WireStory
 */

namespace WireStory;

const OPTION = 'wire_story';
const THEMES = array( 'auto', 'light', 'dark' );

/**
 * The settings of this site.
 *
 * @return array{publishers: string[], theme: string}
 */
function settings(): array {
	$stored = get_option( OPTION );
	return array_merge(
		array(
			'publishers' => array(),
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
 * Makes the submitted form into settings; a line that is not a host is named.
 *
 * @param mixed $given What the form sent.
 */
function sanitize( $given ): array {
	$given      = is_array( $given ) ? $given : array();
	$lines      = $given['publishers'] ?? '';
	$lines      = is_array( $lines ) ? $lines : array_filter( array_map( 'trim', preg_split( '/[\r\n,]+/', (string) $lines ) ) );
	$publishers = array();
	foreach ( $lines as $line ) {
		$host = host( strpos( $line, '://' ) ? $line : 'https://' . $line );
		if ( preg_match( '/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/', $host ) ) {
			$publishers[] = $host;
			continue;
		}
		/* translators: %s: what was entered. */
		$message = sprintf( __( '“%s” is not the name of a host, such as stories.example.org.', 'wire-story' ), $line );
		add_settings_error( OPTION, 'publishers', $message );
	}
	$theme = $given['theme'] ?? '';
	return array(
		'publishers' => array_values( array_unique( $publishers ) ),
		'theme'      => in_array( $theme, THEMES, true ) ? $theme : 'auto',
	);
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

/** The field with one host a line. */
function publishers_field(): void {
	printf(
		'<textarea id="wire-story-publishers" name="%s[publishers]" rows="6" class="regular-text code">%s</textarea><p class="description">%s</p>',
		esc_attr( OPTION ),
		esc_textarea( implode( "\n", settings()['publishers'] ) ),
		esc_html__( 'Hosts whose stories are shown, one a line, such as stories.example.org. Other addresses remain links.', 'wire-story' )
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
