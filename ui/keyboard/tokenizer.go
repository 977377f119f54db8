package keyboard

import (
	"bytes"
	"time"
)

// A token is a run of bytes that belong together.
type token struct {
	kind  kind
	bytes []byte
}

type kind int

const (
	keyToken    kind = iota // one key or mouse event
	pasteToken              // a part of a paste, its marks included
	markToken               // a mark of a paste that the terminal did not send
	reportToken             // a report of the terminal about itself, or a part of one
)

const (
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
	// mostPasted is the most bytes of a paste, but for the end of its last character. A
	// longer paste is passed on as several.
	mostPasted = 64 << 10
)

const (
	// escapeWait is how long an escape waits for the rest of its sequence before it
	// counts as the key. It is too short to notice.
	escapeWait = 50 * time.Millisecond
	// tailWait is how long anything else waits for its rest: a sequence with more
	// than an escape, half a character, a paste, a report.
	tailWait = time.Second
	// lateWait is how long an escape that was passed on as a key is remembered. It
	// can be long, because the rest of a sequence arrives faster than anyone types.
	lateWait = 5 * time.Second
)

// A tokenizer cuts what a terminal sends, in pieces of any size, into tokens. It has no
// clock: its caller waits for the duration that wait returns, and then calls quiet.
type tokenizer struct {
	mode mode
	held []byte // the beginning of a token
	// escaped says that an escape was passed on as a key shortly before. If the rest of
	// a sequence follows, the escape was its beginning.
	escaped bool
	pasted  int // the length of the present paste
	tokens  []token
}

// mode says what the next bytes are part of.
type mode int

const (
	typing mode = iota
	pasting
	reporting // within a report that continues until its terminator
)

// feed takes the next bytes and returns the tokens that are complete.
func (t *tokenizer) feed(b []byte) []token {
	t.held = append(t.held, b...)
	for len(t.held) > 0 && t.step() {
	}
	tokens := t.tokens
	t.tokens = nil
	return tokens
}

// step makes progress with the bytes held, and reports whether it could.
func (t *tokenizer) step() bool {
	switch t.mode {
	case pasting:
		return t.paste()
	case reporting:
		return t.report()
	default:
		return t.typed()
	}
}

// typed takes a key or the beginning of something else.
func (t *tokenizer) typed() bool {
	if t.escaped {
		if t.mayBeTail() {
			return t.tail()
		}
		t.escaped = false
	}
	n, what := scan(t.held)
	if n > 0 {
		t.begin(what, t.take(n))
	}
	return n > 0
}

// mayBeTail reports whether what is held could begin a sequence without its escape.
func (t *tokenizer) mayBeTail() bool { return bytes.IndexByte([]byte("[O]P"), t.held[0]) >= 0 }

// tail takes the bytes after an escape that was passed on as a key. They are the rest of
// the escape's sequence, or a key.
func (t *tokenizer) tail() bool {
	n, what := scan(append([]byte{escape}, t.held...))
	switch n {
	case 0:
		return false
	case 2: // With the escape this would be alt and a character, so it is a key.
		t.escaped = false
		return true
	default:
		t.escaped = false
		t.begin(what, append([]byte{escape}, t.take(n-1)...))
		return true
	}
}

// begin passes on what was found, and changes to the mode that it begins.
func (t *tokenizer) begin(what found, b []byte) {
	switch what {
	case foundKey:
		t.add(keyToken, b)
	case foundPasteBegin:
		t.mode, t.pasted = pasting, 0
		t.add(pasteToken, b)
	case foundString:
		t.mode = reporting
		t.add(reportToken, b)
	default:
		t.add(reportToken, b)
	}
}

// paste takes a part of a paste. Ctrl+c ends a paste whose end is lost.
func (t *tokenizer) paste() bool {
	n := bytes.IndexAny(t.held, string([]byte{escape, ctrlC}))
	switch {
	case n != 0:
		t.content(t.take(n))
	case t.held[0] == ctrlC:
		t.endPaste()
	case bytes.HasPrefix(t.held, []byte(pasteEnd)):
		t.add(pasteToken, t.take(len(pasteEnd)))
		t.mode = typing
	case bytes.HasPrefix([]byte(pasteEnd), t.held):
		return false
	default:
		t.content(t.take(1))
	}
	return true
}

// content passes on pasted bytes. A long paste is divided between characters.
func (t *tokenizer) content(b []byte) {
	for len(b) > 0 {
		room := mostPasted - t.pasted
		if room <= 0 && b[0]&0xc0 != 0x80 { // The first byte of a character.
			t.add(markToken, []byte(pasteEnd))
			t.add(markToken, []byte(pasteBegin))
			t.pasted, room = 0, mostPasted
		}
		n := min(len(b), max(room, 1))
		t.add(pasteToken, b[:n])
		t.pasted += n
		b = b[n:]
	}
}

// endPaste ends a paste whose end mark is missing.
func (t *tokenizer) endPaste() {
	t.add(markToken, []byte(pasteEnd))
	t.mode = typing
}

// report takes a part of a report. A control character or another sequence ends a report
// whose terminator is lost.
func (t *tokenizer) report() bool {
	n := bytes.IndexFunc(t.held, func(r rune) bool { return r < ' ' || r == del })
	switch {
	case n != 0:
		t.add(reportToken, t.take(n))
	case t.held[0] == bell:
		t.add(reportToken, t.take(1))
		t.mode = typing
	case t.held[0] != escape:
		t.mode = typing
	case len(t.held) == 1:
		return false
	default:
		if t.held[1] == '\\' {
			t.add(reportToken, t.take(2))
		}
		t.mode = typing
	}
	return true
}

// wait returns how long to wait for further bytes before quiet is called, or 0 if there
// is nothing to wait for.
func (t *tokenizer) wait() time.Duration {
	switch {
	case t.mode != typing:
		return tailWait
	case len(t.held) == 0 && !t.escaped:
		return 0
	case len(t.held) == 0:
		return lateWait
	case t.escaped && len(t.held) == 1, len(bytes.Trim(t.held, "\x1b")) == 0:
		return escapeWait
	default:
		return tailWait
	}
}

// quiet handles the end of the wait, and returns the tokens that were held back.
func (t *tokenizer) quiet() []token {
	switch {
	case t.mode == pasting:
		t.content(t.take(-1))
		t.endPaste()
	case t.mode == reporting:
		t.mode = typing
		t.release()
	case t.escaped:
		t.escaped = false
		if len(t.held) > 1 && t.held[0] == '[' {
			t.add(reportToken, t.take(-1))
		}
	default:
		t.release()
	}
	return t.feed(nil)
}

// release passes on the bytes held although they are incomplete: as keys if they may be
// keys, or as a report, which is left out, if they can only be a part of a sequence.
func (t *tokenizer) release() {
	h := t.held
	switch {
	case len(h) == 0:
	case h[0] != escape:
		t.add(keyToken, t.take(-1)) // Half a character.
	case len(h) == 1:
		t.add(keyToken, t.take(1))
		t.escaped = true
	case h[1] == escape:
		t.add(keyToken, t.take(1))
		t.release()
	case h[1] == '[' && len(h) > 2:
		t.add(reportToken, t.take(-1))
	default:
		t.add(keyToken, t.take(2)) // Alt and a character.
	}
}

// take removes the first n bytes held, or all if n is negative.
func (t *tokenizer) take(n int) []byte {
	if n < 0 {
		n = len(t.held)
	}
	b := t.held[:n:n]
	t.held = t.held[n:]
	return b
}

func (t *tokenizer) add(kind kind, b []byte) {
	if len(b) > 0 {
		t.tokens = append(t.tokens, token{kind, b})
	}
}
