//! Tabs tell each other that somebody is at work in one of them.

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "semainier-company";

/// The other tabs, as far as the browser has channels. Dropped, it neither hears nor tells any more.
pub struct Company {
    channel: Option<BroadcastChannel>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Company {
    /// Joins the other tabs; `heard` is called when one tells of work.
    pub fn join(heard: impl Fn() + 'static) -> Self {
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |_| heard());
        let channel = BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        Self {
            channel,
            _heard: heard,
        }
    }

    /// Tells that somebody is at work here.
    pub fn tell(&self) {
        if let Some(channel) = &self.channel {
            // A closed channel has nobody to hear it.
            let _ = channel.post_message(&JsValue::NULL);
        }
    }
}

impl Drop for Company {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}
