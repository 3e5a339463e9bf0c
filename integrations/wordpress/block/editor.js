/* The block in the editor. It has no build step: WordPress has all it needs in `wp`. */
( ( { blocks, blockEditor, components, element, i18n, serverSideRender } ) => {
	const { createElement, Fragment, useState } = element;
	const { __ } = i18n;
	const { PanelBody, Placeholder, SelectControl, TextControl, Button, Disabled } = components;

	const option = ( value, label ) => ( { value, label } );
	const THEMES = [
		option( '', __( 'As in the settings', 'wire-story' ) ),
		option( 'auto', __( 'As the page', 'wire-story' ) ),
		option( 'light', __( 'Light', 'wire-story' ) ),
		option( 'dark', __( 'Dark', 'wire-story' ) ),
	];
	const LEVELS = [ option( '', __( 'As usual', 'wire-story' ) ) ].concat(
		[ '1', '2', '3', '4', '5', '6' ].map( ( level ) => option( level, level ) )
	);

	function Settings( { attributes, setAttributes } ) {
		const field = ( control, name, label, more ) =>
			createElement( control, {
				label,
				value: attributes[ name ],
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
				...more,
			} );
		return createElement(
			blockEditor.InspectorControls,
			null,
			createElement(
				PanelBody,
				{ title: __( 'Story', 'wire-story' ) },
				field( TextControl, 'src', __( 'Address', 'wire-story' ), { type: 'url' } ),
				field( TextControl, 'mirrors', __( 'Other addresses of the same document, with spaces between them', 'wire-story' ) ),
				field( SelectControl, 'theme', __( 'Theme', 'wire-story' ), { options: THEMES } ),
				field( SelectControl, 'headingLevel', __( 'Level of the headline', 'wire-story' ), { options: LEVELS } ),
				field( TextControl, 'lang', __( 'Language of the labels, such as en-GB', 'wire-story' ) ),
				field( TextControl, 'select', __( 'Which story of a list', 'wire-story' ) )
			)
		);
	}

	function AddressForm( { setAttributes } ) {
		const [ address, setAddress ] = useState( '' );
		const submit = ( event ) => {
			event.preventDefault();
			setAttributes( { src: address.trim() } );
		};
		return createElement(
			Placeholder,
			{ icon: 'media-document', label: __( 'Wire Story', 'wire-story' ) },
			createElement(
				'form',
				{ onSubmit: submit },
				createElement( TextControl, {
					label: __( 'Address of the story', 'wire-story' ),
					type: 'url',
					value: address,
					onChange: setAddress,
				} ),
				createElement( Button, { variant: 'primary', type: 'submit' }, __( 'Show', 'wire-story' ) )
			)
		);
	}

	function Edit( props ) {
		const preview = createElement(
			Disabled,
			null,
			createElement( serverSideRender, { block: 'wire-story/story', attributes: props.attributes } )
		);
		return createElement(
			'div',
			blockEditor.useBlockProps(),
			createElement( Settings, props ),
			props.attributes.src ? preview : createElement( AddressForm, props )
		);
	}

	blocks.registerBlockType( 'wire-story/story', { edit: Edit, save: () => null } );
} )( window.wp );
