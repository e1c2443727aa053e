import { describe, expect, test } from "vitest";
import { NoteLog, RequestNotes, noteHeader } from "../../generated/mock-server/src/notes.js";

describe("the notes of a request", () => {
  test("say of which request and operation they are", () => {
    const notes = new RequestNotes();
    notes.add("a text of more than 255 characters is dropped", "/attributes/0/city");
    notes.add("an empty object does nothing");
    expect(notes.of(3, "users.track")).toEqual([
      {
        request: 3,
        operation: "users.track",
        pointer: "/attributes/0/city",
        sentence: "a text of more than 255 characters is dropped",
      },
      { request: 3, operation: "users.track", sentence: "an empty object does nothing" },
    ]);
  });

  test("are a hundred at most, of 500 characters, and all are counted", () => {
    const notes = new RequestNotes();
    for (let count = 0; count < 1000; count++) notes.add("x".repeat(10_000), "/".repeat(10_000));
    const kept = notes.of(1, "users.track");
    expect([kept.length, notes.count]).toEqual([100, 1000]);
    expect(JSON.stringify(kept).length).toBeLessThan(150_000);
  });
});

test("the log of notes forgets the oldest above a thousand", () => {
  const log = new NoteLog();
  for (let request = 1; request <= 1100; request++) {
    log.add([{ request, operation: "users.track", sentence: "s" }]);
  }
  expect([log.entries.length, log.entries[0]?.request]).toEqual([1000, 101]);
});

test("the header of an answer with notes", () => {
  expect(noteHeader(2, 7)).toEqual({ "x-mock-notes": "2;request=7" });
});
