package desk_test

import (
	"os"
	"sort"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
)

// copied returns the words of the line that leads to where a desk stands.
func copied(t testing.TB, d *desk.Desk) []string {
	t.Helper()
	line, err := desk.CommandLine(d)
	if err != nil {
		t.Fatal(err)
	}
	return shellWords(t, line)
}

// shellWords splits a line as a POSIX shell does, without variables and patterns.
func shellWords(t testing.TB, line string) []string {
	t.Helper()
	words, quoted := []string{""}, false
	last := func() *string { return &words[len(words)-1] }
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\'':
			quoted = !quoted
		case quoted:
			*last() += line[i : i+1]
		case c == '\\':
			i++
			*last() += line[i : i+1]
		case c == ' ':
			words = append(words, "")
		case strings.IndexByte("$`\"*?[]#~&|<>(){};!\n\t", c) >= 0:
			t.Fatalf("a shell would not read %q as it stands", line)
		default:
			*last() += line[i : i+1]
		}
	}
	if quoted {
		t.Fatalf("%q ends in quotes", line)
	}
	return words
}

// replayed returns the desk to which a copied line leads, of the session that it names.
func replayed(t testing.TB, words []string, open func() *desk.Desk) *desk.Desk {
	t.Helper()
	d := open()
	if i := len(words) - 2; i > 0 && words[i] == "--do" {
		script := desk.Lines("copied", words[i+1])
		if err := d.Follow(script, func() bool { return false }, func(string) {}); err != nil {
			t.Fatalf("%q: %v", words, err)
		}
	}
	return d
}

// numbersAlone returns what a moment shows of training, whatever the number of its run,
// and whatever was seen of what comes after it.
func numbersAlone(m desk.Moment) string {
	m.Run, m.Granularity, m.History = 0, 0, nil
	completed := m.Path.EpochOf(m.StepsDone())
	if !m.Path.EndsEpoch(m.StepsDone()) {
		completed--
	}
	n := sort.Search(len(m.Curve.Buckets), func(i int) bool { return m.Curve.Buckets[i].Last > completed })
	m.Curve = desk.Curve{Buckets: m.Curve.Buckets[:n], Before: m.Curve.Before, HasBefore: m.Curve.HasBefore}
	return numbersOf(m)
}

// A copied line leads from scratch to the same moment, whatever led there first, also from
// a session file with runs of its own.
func TestACopiedLineLeadsToTheSameMoment(t *testing.T) {
	lines := append(workLines(), "set lr 1e6", "set init zeros", "set bias no", "edit h1 bmi 1e-300", "restart optimizer adam and beta1 0.5", "2 unit", "goto 3; 2 step")
	rapid.Check(t, func(r *rapid.T) {
		flags := []session.Given{{Flag: "batch", Value: rapid.SampledFrom([]string{"3", "0"}).Draw(r, "batch")}}
		base := func() *desk.Desk { return open(t, "diabetes", flags...) }
		d := base()
		for range rapid.IntRange(1, 12).Draw(r, "acts") {
			if rapid.IntRange(0, 9).Draw(r, "reopen") == 0 {
				text := file(t, d)
				base = func() *desk.Desk { return reopened(t, text, 0) }
				d = base()
			}
			d.Finish(d.DoScripted(rapid.SampledFrom(lines).Draw(r, "line")))
		}
		if _, err := desk.CommandLine(d); err != nil && strings.Contains(err.Error(), "an edit of the data that cannot be typed") {
			return // The row that was edited is kept for testing by now.
		}
		words := copied(t, d)
		again := replayed(t, words, base)
		if got, want := numbersAlone(again.Moment()), numbersAlone(d.Moment()); got != want {
			r.Fatalf("%q leads to\n%s\nwant\n%s", words, got, want)
		}
	})
}

func TestWhatIsCopied(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"", "backstep"},
		{"goto 20; set lr 20; 5 epoch; next phase", "backstep --do 'goto 20; set lr 20; goto 25; 1 phase'"},
		{"goto 3; set lr 20; goto 5; undo", "backstep --do 'goto 3'"},
		{"reseed; edit h1 bmi 1/3; 3 unit", "backstep --do 'restart seed 26; edit h1 bmi 0.3333333333333333; 1 phase; 1 unit'"},
		{"edit w h1 bmi 1/3", "backstep --do 'edit h1 bmi 0.3333333333333333'"},
		{"edit b h1 2 and b y −1", "backstep --do 'edit h1 bias 2; edit y bias -1'"},
		{"goto 2; edit sample 3 bmi 40 and x age 1/3; epoch; add 30 40 1", "backstep --do 'goto 2; edit row 3 x bmi 40 and row 1 x age 0.3333333333333333; goto 3; add 30 40 1; goto 3; 1 unit'"},
		{"goto 2; edit x bmi 40; edit x bmi 33.6; drop sample 2", "backstep --do 'goto 2; edit row 1 x bmi 40; goto 2; edit row 1 x bmi 33.6; goto 2; drop row 2; goto 2; 1 unit'"},
		{"goto 2; edit x bmi 40; add 30 40 1; goto 4; restart lr 3; epoch", "backstep --do 'restart lr 3; edit row 1 x bmi 40; add 30 40 1; restart; goto 1'"},
		{"set hidden 3; goto 2; set batch 2; 3 step", "backstep --do 'restart hidden 3; goto 2; set batch 2; goto 3; 1 step'"},
	} {
		d := open(t, "diabetes")
		do(t, d, c.lines)
		if got, err := desk.CommandLine(d); got != c.want || err != nil {
			t.Errorf("%s:\n got %s, %v\nwant %s", c.lines, got, err, c.want)
		}
	}
}

// Words that a shell would read otherwise are quoted, and control characters refused.
func TestCopiedWordsAreQuoted(t *testing.T) {
	for word, want := range map[string]string{
		"a.toml": "a.toml", "it's; rm -rf ~": `'it'\''s; rm -rf ~'`, "$(x) `y`": "'$(x) `y`'", "": "''", "número.csv": "'número.csv'",
	} {
		d, _, err := desk.New(sessiontest.Builtin(t, "xor"), desk.Options{Opened: desk.Opened{Arguments: []string{word}}})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := desk.CommandLine(d); got != "backstep "+want || err != nil {
			t.Errorf("%q is copied as %s, %v", word, got, err)
		}
	}
	d, _, err := desk.New(sessiontest.Builtin(t, "xor"), desk.Options{Opened: desk.Opened{Arguments: []string{"a\x1b]52;c;\a.toml"}}})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := desk.CommandLine(d); err == nil {
		t.Errorf("copied is %q", got)
	}
}

// Values that a command takes in quotes only are copied so.
func TestCopiedValuesAreTyped(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct{ file, columns, settings string }{
		{"my data; v2.csv", "x1,x2,label", `target label`},
		{"salt and pepper.csv", "x1,x2,label", `target label`},
		{"a.csv", `x1,"a,b",label`, `target label and features ["x1","a,b"]`},
		{"a.csv", `x1,this and that,"label; one"`, `target "label; one"`},
		{" a.csv", `x1,x2,label`, `target label and missing-words ["-","a,b"]`},
	} {
		if err := os.WriteFile(c.file, []byte(c.columns+"\n1,2,0\n2,1,1\n3,5,1\n4,2,0\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		d := open(t, "diabetes")
		do(t, d, "set csv "+session.TypedWord(c.file)+" and "+c.settings)
		again := replayed(t, copied(t, d), func() *desk.Desk { return open(t, "diabetes") })
		if got, want := numbersAlone(again.Moment()), numbersAlone(d.Moment()); got != want {
			t.Errorf("%s leads to\n%s\nwant\n%s", c.settings, got, want)
		}
	}
}
