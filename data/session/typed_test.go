package session_test

import (
	"slices"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
)

func TestWhatIsTypedIsRead(t *testing.T) {
	for word, want := range map[string]string{
		"people.csv":      "people.csv",
		"my people.csv":   "my people.csv",
		"a; b.csv":        `"a; b.csv"`,
		"salt and pepper": `"salt and pepper"`,
		`C:\data\a;b.csv`: `"C:\\data\\a;b.csv"`,
		` blank`:          `" blank"`,
		"bell\a":          `"bell\u0007"`,
	} {
		typed := session.TypedWord(word)
		if typed != want {
			t.Errorf("%q is typed %s, want %s", word, typed, want)
		}
		if _, g, err := session.Change("csv", typed); err != nil || g.Value != word {
			t.Errorf("%s is read as %q: %v", typed, g.Value, err)
		}
	}
	setup := sessiontest.Line(t, "xor")
	for _, names := range [][]string{{"a", "b c"}, {"a,b", "c"}, {"salt and pepper", "a;b"}, {`say "x"`}} {
		_, g, err := session.Change("features", session.TypedList(names))
		if err != nil {
			t.Fatal(err)
		}
		o, err := setup.OptionsOf(g)
		if err != nil || !slices.Equal(o.Features, names) {
			t.Errorf("%q is read as %q: %v", session.TypedList(names), o.Features, err)
		}
	}
	if _, g, _ := session.Change("csv", `"C:\data\x y.csv"`); g.Value != `C:\data\x y.csv` {
		t.Errorf("a path of Windows in quotes is read as %s", g.Value)
	}
}
