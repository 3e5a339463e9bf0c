//! What a reader does with keys, fingers and a mouse.

use std::time::Duration;

use anyhow::Result;
use fantoccini::{
    actions::{
        InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
        TouchActions,
    },
    key::Key,
};

use crate::Browser;

impl Browser {
    /// Presses a key on whatever has the focus, as a reader does.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn press(&self, key: Key) -> Result<()> {
        let value = char::from(key);
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Taps at a place of the window with a finger.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn tap(&self, [x, y]: [f64; 2]) -> Result<()> {
        let actions = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo {
                duration: None,
                x,
                y,
            })
            .then(PointerAction::Down { button: 0 })
            .then(PointerAction::Up { button: 0 });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Moves a finger from one place of the window to another.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn swipe(&self, from: [f64; 2], to: [f64; 2]) -> Result<()> {
        const STEPS: u8 = 6;
        let move_to = |[x, y]: [f64; 2]| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(20)),
            x,
            y,
        };
        let mut actions = TouchActions::new("finger".to_owned())
            .then(move_to(from))
            .then(PointerAction::Down { button: 0 });
        for step in 1..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            let [x, y] = [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * part);
            actions = actions.then(move_to([x.round(), y.round()]));
        }
        let actions = actions.then(PointerAction::Up { button: 0 });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Presses a key together with Control, as for copying.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn chord(&self, value: char) -> Result<()> {
        let control = char::from(Key::Control);
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: control });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// edges, too.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub async fn click(&self, place: [f64; 2]) -> Result<()> {
        self.click_times(place, 1).await
    }

    /// Clicks twice, within the time of a double click.
    ///
    /// # Errors
    ///
    /// When the place is outside of the window.
    pub async fn double_click(&self, place: [f64; 2]) -> Result<()> {
        self.click_times(place, 2).await
    }

    async fn click_times(&self, [x, y]: [f64; 2], count: usize) -> Result<()> {
        let button = MOUSE_BUTTON_LEFT;
        let mut mouse = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveTo {
            duration: None,
            x,
            y,
        });
        for _ in 0..count {
            mouse = mouse
                .then(PointerAction::Down { button })
                .then(PointerAction::Up { button });
        }
        self.client.perform_actions(mouse).await?;
        Ok(())
    }
}
