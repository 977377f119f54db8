package ui

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/listing"
)

// The step is copied as a program from any place in it, and is then the same program. The
// optimiser's buffers are in it as the step begins with them.
func TestTheStepIsCopiedAsAProgram(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes --optimizer adam"))
	copied := ""
	act := func(text string) { copied = text }
	if r := copyProgram(m.desk.Seen(), act); r.Err != nil || copied != "" || !strings.Contains(r.Message, "no step yet") {
		t.Errorf("before the first step %q is copied: %+v", copied, r)
	}
	m.desk.Finish(m.desk.Do("goto 2; phase update"))
	whole := listing.Program(m.desk.Seen().Config(), m.desk.Seen().Step)
	for _, phase := range []string{"x", "z1", "J", "d1", "update"} {
		m.desk.Finish(m.desk.Do("goto 2; phase " + phase))
		r := copyProgram(m.desk.Seen(), act)
		if r.Err != nil || copied != whole || !strings.Contains(copied, "d1 = (d2 @ W2.T)") || !strings.HasPrefix(r.Message, "copied: step 2 ") {
			t.Fatalf("at %s: %+v\n%s\nwant\n%s", phase, r, copied, whole)
		}
	}
}
