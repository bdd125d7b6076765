//! Reading aloud, with voices of this device only: others send the text to their maker.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// A little slower than speech, as easy reading asks.
const RATE: f32 = 0.9;

fn synthesis() -> Option<SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

/// The voice of this device for a language.
fn voice(language: &str) -> Option<SpeechSynthesisVoice> {
    synthesis()?
        .get_voices()
        .iter()
        .map(JsCast::unchecked_into::<SpeechSynthesisVoice>)
        .find(|voice| voice.local_service() && voice.lang().to_lowercase().starts_with(language))
}

/// Whether a text of this language can be read aloud without leaving the device.
pub fn can_speak(language: &str) -> bool {
    voice(language).is_some()
}

/// Calls back when the voices are known, for as long as the page lives: browsers find them after a while.
pub fn on_voices(changed: impl Fn() + 'static) {
    if let Some(synthesis) = synthesis() {
        let callback = Closure::<dyn Fn()>::new(changed);
        // Listening to a known event of a living object cannot fail.
        let _ = synthesis
            .add_event_listener_with_callback("voiceschanged", callback.as_ref().unchecked_ref());
        callback.forget();
    }
}

/// Reads a text aloud, in place of what is being read.
pub fn speak(language: &str, text: &str) {
    let (Some(synthesis), Some(voice)) = (synthesis(), voice(language)) else {
        return;
    };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else {
        return;
    };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    utterance.set_rate(RATE);
    synthesis.cancel();
    synthesis.speak(&utterance);
}

/// Stops reading.
pub fn hush() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}
