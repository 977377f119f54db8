package keyboard

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// String returns a token as text, for comparison.
func (t token) String() string {
	return [...]string{"key", "paste", "mark", "report"}[t.kind] + fmt.Sprintf(" %q", t.bytes)
}

// joined returns tokens as texts, with the parts of each paste and report put together.
func joined(tokens []token) []string {
	var list []string
	var last token
	for _, t := range tokens {
		if t.kind != keyToken && t.kind == last.kind && len(list) > 0 && t.kind != markToken {
			last.bytes = append(slices.Clone(last.bytes), t.bytes...)
			list[len(list)-1] = last.String()
			continue
		}
		last = t
		list = append(list, t.String())
	}
	return list
}

// drain ends all waits of a tokenizer, and returns the tokens that were held back.
func drain(t *tokenizer) []token {
	var tokens []token
	for t.wait() > 0 {
		tokens = append(tokens, t.quiet()...)
	}
	return tokens
}

// silence in a list of pieces stands for the end of the wait.
const silence = "silence"

// tokens feeds pieces to a new tokenizer, and returns the tokens as texts.
func tokens(t *testing.T, pieces ...string) []string {
	t.Helper()
	var list []token
	tz := &tokenizer{}
	for _, p := range pieces {
		if p != silence {
			list = append(list, tz.feed([]byte(p))...)
			continue
		}
		if tz.wait() == 0 {
			t.Errorf("%q: nothing is waited for", pieces)
		}
		list = append(list, tz.quiet()...)
	}
	return joined(append(list, drain(tz)...))
}

func TestKeysAndReportsAreToldApart(t *testing.T) {
	for _, c := range []struct {
		sent string
		want []string // "" stands for a report
	}{
		{"n", []string{"n"}},
		{"日é\x7f\r\x00", []string{"日", "é", "\x7f", "\r", "\x00"}},
		{"\x1b", []string{"\x1b"}},
		{"\x1b\x1b", []string{"\x1b", "\x1b"}},
		{"\x1b\x1b\x1b", []string{"\x1b", "\x1b", "\x1b"}},
		{"\x1bx\x1bé", []string{"\x1bx", "\x1bé"}},
		{"\x1b\x03", []string{"\x1b", "\x03"}},
		{"\x1b[\x03", []string{"\x1b[", "\x03"}},
		{"\x1b[C\x1b[6~\x1b[1;5D", []string{"\x1b[C", "\x1b[6~", "\x1b[1;5D"}},
		{"\x1bOP\x1bO", []string{"\x1bOP", "\x1bO"}},
		{"\x1b\x1b[C\x1b\x1bOA", []string{"\x1b\x1b[C", "\x1b\x1bOA"}},
		{"\x1b\x1b[<0;1;1M", []string{"\x1b", "\x1b[<0;1;1M"}},
		{"\x1b[[A\x1b[7$x\x1b[7^", []string{"\x1b[[A", "\x1b[7$", "x", "\x1b[7^"}},
		{"\x1b[OA\x1b[c\x1b[Z", []string{"\x1b[OA", "\x1b[c", "\x1b[Z"}},
		{"\x1b[<35;67;9Mq\x1b[<0;1;1m", []string{"\x1b[<35;67;9M", "q", "\x1b[<0;1;1m"}},
		{"\x1b[M !\"q\x1b[M\x03", []string{"\x1b[M !\"", "q", "", "\x03"}},

		{"\x1b]11;rgb:ffff/ffff/ffff\x1b\\n", []string{"", "n"}},
		{"\x1b]11;rgb:1e1e/1e1e/1e1e\x07n", []string{"", "n"}},
		{"\x1b]11;rgb:1e\x03", []string{"", "\x03"}},
		{"\x1b]11;rgb:1e\x1b[C", []string{"", "\x1b[C"}},
		{"\x1b]x\x1bPx", []string{"\x1b]", "x", "\x1bP", "x"}},
		{"\x1bP>|XTerm(379)\x1b\\n\x1bP1$r0m\x1b\\", []string{"", "n", ""}},
		{"\x1b[?62;22cn\x1b[>41;379;0cn", []string{"", "n", "", "n"}},
		{"\x1b[12;40Rn\x1b[?2026;2$yn\x1b[0nn", []string{"", "n", "", "n", "", "n"}},
		{"\x1b[I\x1b[On\x1b[8;24;80tn\x1b[?997;1n", []string{"", "n", "", "n", ""}},
		{"\x1b[6", []string{""}},
		{"\x1b[6\x1b[6~", []string{"", "\x1b[6~"}},
		{"\x1b[201~n", []string{"", "n"}},
	} {
		var got []string
		for _, one := range tokens(t, c.sent) {
			kind, text, _ := strings.Cut(one, " ")
			switch kind {
			case "report":
				text = `""`
			case "key":
			default:
				t.Errorf("%q makes a %s", c.sent, one)
			}
			got = append(got, text)
		}
		want := make([]string, len(c.want))
		for i, w := range c.want {
			want[i] = fmt.Sprintf("%q", w)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is taken for %v, want %v", c.sent, got, want)
		}
	}
}

func TestWhatTheLineCutsIsPutTogether(t *testing.T) {
	for _, whole := range []string{
		"\x1b[6~", "\x1b[C", "\x1bOP", "\x1b[<35;67;9M", "\x1b[[A", "\x1b[1;5D", "\x1b[M !\"",
		"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:1e1e/1e1e/1e1e\x07", "\x1bP>|XTerm(379)\x1b\\", "\x1b[?62;22c", "\x1b[12;40R",
		"\x1b[200~two words\x1b[201~", "漢", "🧠",
	} {
		want := tokens(t, whole)
		if len(want) != 1 {
			t.Errorf("%q is taken for %v", whole, want)
		}
		for cut := 1; cut < len(whole); cut++ {
			if got := tokens(t, whole[:cut], whole[cut:]); !slices.Equal(got, want) {
				t.Errorf("%q, %q is taken for %v, want %v", whole[:cut], whole[cut:], got, want)
			}
		}
	}
}

// An escape becomes a key if nothing follows for a while, but the rest of its
// sequence must not become keys too.
func TestTheRestOfASequenceMayBeLate(t *testing.T) {
	for _, c := range []struct{ rest, want string }{
		{"[6~", `key "\x1b[6~"`},
		{"OP", `key "\x1bOP"`},
		{"[<35;67;9M", `key "\x1b[<35;67;9M"`},
		{"]11;rgb:ffff/ffff/ffff\x1b\\", `report "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"`},
		{"[?62;22c", `report "\x1b[?62;22c"`},
		{"[6", `report "[6"`},
		{"[", `key "["`},
		{"]", `key "]"`},
		{"O", `key "O"`},
		{"é", `key "é"`},
		{"n", `key "n"`},
		{"\x1b[C", `key "\x1b[C"`},
		{"\x1b", `key "\x1b"`},
		{"\x03", `key "\x03"`},
	} {
		if got, want := tokens(t, "\x1b", silence, c.rest), []string{`key "\x1b"`, c.want}; !slices.Equal(got, want) {
			t.Errorf("%q late is taken for %v, want %v", c.rest, got, want)
		}
	}
	if got, want := tokens(t, "\x1b", silence, silence, "[6~"), []string{`key "\x1b"`, `key "["`, `key "6"`, `key "~"`}; !slices.Equal(got, want) {
		t.Errorf("much later it is taken for %v, want %v", got, want)
	}
	if got, want := tokens(t, "\x1b", silence, "[", silence, "C"), []string{`key "\x1b"`, `key "["`, `key "C"`}; !slices.Equal(got, want) {
		t.Errorf("typed it is taken for %v, want %v", got, want)
	}
}

func TestAPasteMayLackItsEnd(t *testing.T) {
	const begin, end = pasteBegin, pasteEnd
	mark := fmt.Sprintf("mark %q", end)
	for _, c := range []struct {
		pieces []string
		want   []string
	}{
		{[]string{begin + "a\x1b[Cb" + end + "n"}, []string{fmt.Sprintf("paste %q", begin+"a\x1b[Cb"+end), `key "n"`}},
		{[]string{begin + "q", "\x03q"}, []string{fmt.Sprintf("paste %q", begin+"q"), mark, `key "\x03"`, `key "q"`}},
		{[]string{begin + "q\x1b[20", "\x03"}, []string{fmt.Sprintf("paste %q", begin+"q\x1b[20"), mark, `key "\x03"`}},
		{[]string{begin + "q", silence, "n" + end + "n"}, []string{fmt.Sprintf("paste %q", begin+"q"), mark, `key "n"`, fmt.Sprintf("report %q", end), `key "n"`}},
		{[]string{begin, silence, "n"}, []string{fmt.Sprintf("paste %q", begin), mark, `key "n"`}},
	} {
		if got := tokens(t, c.pieces...); !slices.Equal(got, c.want) {
			t.Errorf("%q is taken for\n%v, want\n%v", c.pieces, got, c.want)
		}
	}
}

func TestALongPasteIsDividedBetweenCharacters(t *testing.T) {
	pasted := strings.Repeat("x漢🧠", mostPasted/3)
	tz := &tokenizer{}
	list := append(tz.feed([]byte(pasteBegin)), tz.feed([]byte(pasted+pasteEnd+"n"))...)
	var parts []string
	for _, t := range list {
		switch string(t.bytes) {
		case pasteBegin:
			parts = append(parts, "")
		case pasteEnd, "n":
		default:
			parts[len(parts)-1] += string(t.bytes)
		}
	}
	if strings.Join(parts, "") != pasted || len(parts) != 3 || string(list[len(list)-1].bytes) != "n" {
		t.Errorf("%d bytes become %d pastes", len(pasted), len(parts))
	}
	for _, p := range parts {
		if len(p) > mostPasted+3 || p != strings.ToValidUTF8(p, "") {
			t.Errorf("a part has %d bytes, or half a character", len(p))
		}
	}
}

func TestOnlyAnEscapeIsKeptFromBeingFelt(t *testing.T) {
	for _, c := range []struct {
		held string
		want time.Duration
	}{
		{"", 0},
		{"n", 0},
		{"\x1b[C", 0},
		{"\x1b", escapeWait},
		{"\x1b\x1b", escapeWait},
		{"\x1b[", tailWait},
		{"\x1b[6", tailWait},
		{"\xe6", tailWait},
		{pasteBegin + "q", tailWait},
		{"\x1b]11;", tailWait},
	} {
		tz := &tokenizer{}
		tz.feed([]byte(c.held))
		if got := tz.wait(); got != c.want {
			t.Errorf("%q is waited with for %v, want %v", c.held, got, c.want)
		}
	}
	tz := &tokenizer{}
	tz.feed([]byte("\x1b"))
	tz.quiet()
	for _, c := range []struct {
		sent string
		want time.Duration
	}{{"", lateWait}, {"[", escapeWait}, {"6", tailWait}, {"~", 0}} {
		tz.feed([]byte(c.sent))
		if got := tz.wait(); got != c.want {
			t.Errorf("after an escape and %q it waits for %v, want %v", c.sent, got, c.want)
		}
	}
}

// dropped matches what may be kept from the program: the reports of terminals, in the
// standard's form, whole or cut off, and the remains of other sequences.
var dropped = regexp.MustCompile(`^(\x1b[\]P][0-9;]*[^\x00-\x1f\x7f]*(\x07|\x1b\\)?|\x1b?\[([\x20-\x3f]*[cuRyntIO~]?|M[^\x00-\x1f]{0,2}|\[))$`)

// FuzzTokens cuts bytes into arbitrary pieces, with silences between them.
func FuzzTokens(f *testing.F) {
	for _, seed := range []string{
		"en\x1b[6~\x1b[<35;67;9M\x1b]11;rgb:ffff/ffff/ffff\x1b\\q", "\x1b\x1b\x1b[C\x1bOP\x1b\x03", pasteBegin + "漢字\x1b[20" + pasteEnd + "n",
		pasteBegin + "q\x03q" + pasteEnd, "\x1b[M !\"\x1b[M\x03\x1b[[A\x1b[7$\x1b[?62c\x1b[12;40R", "\xe6\x03\xff\x1b\xe6\x1b\xe6\x97\xa5", "\x1bP1;2x\x1bP1$r\x1b\\", "\x1b]1\x1b]\x1b[1\x1b[1$",
		strings.Repeat("\x1b[", 70), "\x1b[" + strings.Repeat("1", 100) + "~", "\x1b[O\x1b[OA\x1b[I",
	} {
		f.Add([]byte(seed), []byte{1, 2, 3})
		f.Add([]byte(seed), []byte{0x81, 2, 0x83, 4})
	}
	f.Fuzz(func(t *testing.T, sent, cuts []byte) {
		checkTokens(t, sent, cuts)
	})
}

func TestRandomTokens(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		part := rapid.SampledFrom([]string{
			"\x1b", "[", "O", "]", "P", "M", "m", "R", "~", "?", "$", ";", "<", "0", "1", "2", "6", "c", "I", "q", " ", "\\", "\x03", "\x07", "\x7f", "漢", "\xe6", "\x97", "\xff",
			"\x1b[6~", "\x1b]11;rgb:", "\x1b\\", "\x1b[<0;1;1M", "\x1b[M", pasteBegin, pasteEnd,
		})
		sent := strings.Join(rapid.SliceOfN(part, 1, 20).Draw(r, "sent"), "")
		checkTokens(r, []byte(sent), rapid.SliceOfN(rapid.Byte(), 1, 4).Draw(r, "cuts"))
	})
}

func checkTokens(t rapid.TB, sent, cuts []byte) {
	t.Helper()
	sent = sent[:min(len(sent), 1000)]
	whole, cut, silent := &tokenizer{}, &tokenizer{}, &tokenizer{}
	want := joined(append(whole.feed(sent), drain(whole)...))
	var got, all []token
	for rest, i := sent, 0; len(rest) > 0; i++ {
		n, pause := len(rest), false
		if len(cuts) > 0 {
			c := cuts[i%len(cuts)]
			n, pause = min(n, 1+int(c&0x7f)), c&0x80 != 0
		}
		got = append(got, cut.feed(rest[:n])...)
		all = append(all, silent.feed(rest[:n])...)
		if pause && silent.wait() > 0 {
			all = append(all, silent.quiet()...)
		}
		rest = rest[n:]
	}
	if got := joined(append(got, drain(cut)...)); !slices.Equal(got, want) {
		t.Errorf("%q cut into pieces is taken for\n%q, want\n%q", sent, got, want)
	}
	all = append(all, drain(silent)...)
	checkNothingIsLost(t, sent, all)
}

// checkNothingIsLost compares what was sent with the tokens it was cut into.
func checkNothingIsLost(t rapid.TB, sent []byte, all []token) {
	t.Helper()
	var kept []byte
	interrupts := 0
	for i, tok := range all {
		b := tok.bytes
		// An escape that was passed on alone is repeated before its rest.
		late := len(b) > 2 && b[0] == escape && len(kept) > 0 && kept[len(kept)-1] == escape && !bytes.HasPrefix(sent[len(kept):], b)
		switch {
		case tok.kind == markToken:
		case late:
			kept = append(kept, b[1:]...)
		default:
			kept = append(kept, b...)
		}
		if tok.kind == keyToken && string(b) == string([]byte{ctrlC}) {
			interrupts++
		}
		if i == len(all)-1 || all[i+1].kind != reportToken {
			checkDropped(t, all[:i+1])
		}
	}
	if !bytes.Equal(kept, sent) {
		t.Errorf("%q becomes %q", sent, kept)
	}
	if want := bytes.Count(sent, []byte{ctrlC}); interrupts != want {
		t.Errorf("%q holds %d ctrl+c, %d arrive", sent, want, interrupts)
	}
}

// checkDropped fails unless the report at the end of the tokens is something that may
// be left out.
func checkDropped(t rapid.TB, tokens []token) {
	t.Helper()
	first := len(tokens)
	for first > 0 && tokens[first-1].kind == reportToken {
		first--
	}
	var b []byte
	for _, tok := range tokens[first:] {
		if len(b) > 0 && (tok.bytes[0] == escape && string(tok.bytes) != "\x1b\\" || b[len(b)-1] == bell) {
			b = nil // Another one begins.
		}
		b = append(b, tok.bytes...)
	}
	if len(b) > 0 && !dropped.Match(b) {
		t.Errorf("%q is no report, and left out", b)
	}
}

// Characters in a row share a frame, even around a report that is left out. Escape
// sequences and the marks of a paste do not share theirs.
func TestCharactersShareAFrame(t *testing.T) {
	tz := &tokenizer{}
	list := tz.feed([]byte("en日\x1b[Cqq\x1b[?62cx" + pasteBegin + strings.Repeat("p", 300) + pasteEnd + "y\x1b"))
	var got []string
	for _, f := range frames(append(list, drain(tz)...)) {
		if int(f[0]) != len(f)-1 {
			t.Errorf("%q has the wrong length", f)
		}
		got = append(got, string(f[1:]))
	}
	want := []string{"en日", "\x1b[C", "qqx", pasteBegin, strings.Repeat("p", 255), strings.Repeat("p", 45), pasteEnd, "y", "\x1b"}
	if !slices.Equal(got, want) {
		t.Errorf("the frames are %q, want %q", got, want)
	}
	for _, f := range frames(tz.feed([]byte(strings.Repeat("日", 1000)))) {
		if len(f) > 256 || !bytes.Equal(f[1:], bytes.ToValidUTF8(f[1:], nil)) {
			t.Errorf("a frame of %d bytes, or half a character", len(f))
		}
	}
}
