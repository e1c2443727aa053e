// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { loadMessaging } from "../../messaging/load.js";
import { startActivity, startActivityLater, updateActivity, updateActivityLater } from "./live-activities.js";
import { scheduledBroadcasts } from "./scheduled-broadcasts.js";
import { messageSchedules, sendMessages, sendMessagesLater } from "./send.js";

/** Messages whose content stands in the request, now or later, and Live Activities. */
export const messages: AreaHandlers = {
  // keys are operations
  handlers: {
    "messages.send": sendMessages,
    "messages.schedule.create": messageSchedules.create,
    "messages.schedule.update": messageSchedules.update,
    "messages.schedule.delete": messageSchedules.remove,
    "messages.scheduledBroadcasts": scheduledBroadcasts,
    "messages.liveActivity.start": startActivity,
    "messages.liveActivity.update": updateActivity,
  },
  // keys are operations
  effects: {
    "messages.send": sendMessagesLater,
    "messages.schedule.create": messageSchedules.effect,
    "messages.schedule.update": messageSchedules.effect,
    "messages.liveActivity.start": startActivityLater,
    "messages.liveActivity.update": updateActivityLater,
  },
  // keys are operations
  prepare: {
    "messages.send": loadMessaging,
    "messages.schedule.create": loadMessaging,
    "messages.schedule.update": loadMessaging,
    "messages.liveActivity.start": loadMessaging,
    "messages.liveActivity.update": loadMessaging,
  },
};
