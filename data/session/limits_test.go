package session

import (
	"strings"
	"testing"
)

func TestLongFilesAreNotReadToTheirEnd(t *testing.T) {
	const most = 1 << 20
	_, err := readDocument(strings.NewReader("#"+strings.Repeat(" ", 2*most)), "a.toml", most)
	if want := "a.toml: a session file has at most 1 MB"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestStringsAndCommentsAreNotCounted puts what is counted where it is text, and
// what would be text where it is counted.
func TestStringsAndCommentsAreNotCounted(t *testing.T) {
	many := strings.Repeat(".", maxParts)
	for text, full := range map[string]bool{
		`a` + many + `b = 1`:                     true,
		`"a" . 'b'` + many:                       true,
		`a = "` + many + `"`:                     false,
		`a = '` + many + `'`:                     false,
		`a = "\"` + many + `"`:                   false,
		`a = '\'` + many:                         true,
		`a = ""` + many:                          true,
		`a = """` + "\n" + many + `"""`:          false,
		`a = """x""""` + many:                    true,
		`a = '''x'''''` + many:                   true,
		`a = """\"""` + many + `"""`:             false,
		"# " + many + "\n":                       false,
		"# '\na" + many:                          true,
		"a = 'b\n" + many:                        true, // no string, for it has no end
		"a = [1.0, 2.0]\n" + "# " + many + "\nb": false,
		"[" + strings.Repeat("1.5, ", 100) + "]": false,
	} {
		if _, _, what := overfull([]byte(text)); (what != "") != full {
			t.Errorf("%q: %q", text, what)
		}
	}
}

// inlineFiles are files with x and y, each with all their numbers.
var inlineFiles = []struct {
	text    string
	numbers int
}{
	{"[data]\nx = [[1, 2], [3, 4]]\ny = [[5], [6]]\n", 6},
	{"[data]\nx = [[1,2],[3,4],]\ny=[[5,],[6]]", 6},
	{"[data]\nx = [ # 7, 8\n  [ 1, # [9]\n\t2 ],\r\n  [3,\n4\n]\n # , 5\n]\ny = [[5]\n,\n[6]] # 7", 6},
	{"[data]\nx = [[-1.5, +2e3], [0x10, 1_000.25]]\ny = [[1e-3], [-0.0]]\n", 6},
	{"[ \"data\" ]# x = [\n'x' = [[1, 2]]\n\"y\" = [[3]]\n", 3},
	{"data.x = [[1, 2]]\ndata . \"y\" = [[3]]\n", 3},
	{"\"data\".'x' = [[1, 2]]\n  'data'.y = [[3]]\n", 3},
	{"data = { x = [[1, 2], [3, 4]], y = [[5], [6]] }\n", 6},
	{"data = { \"y\" = [[5], [6]], scale = \"none\", 'x' = [[1, 2], [3, 4]], }\ntitle = \"x, [1]\"", 6},
	{"data = {\n x = [[1,\n 2]], # 3\n y = [[3]],\n}\n", 3},
	{"[init]\nweights = [[[1, 2, 3]]]\n[data]\ny = [[3]]\nx = [[1, 2]]\n[training]\nlearning_rate = 0.5\n", 3},
	{"network.layers = [{ units = 1, activation = \"tanh\" }]\n[data]\nx = [[1, 2]]\ny = [[3]]\n[init]\nweights = [[[1], [2]]]\nbiases = [[1]]\n", 3},
}

// FuzzNumbersAreCountedAsTheyAreRead compares what is counted in the text with
// what is read of it.
func FuzzNumbersAreCountedAsTheyAreRead(f *testing.F) {
	for _, c := range inlineFiles {
		f.Add(c.text, c.numbers)
	}
	f.Fuzz(func(t *testing.T, text string, _ int) {
		s, err := Read(strings.NewReader(text), "a.toml")
		if err != nil || strings.Contains(text, `\`) { // Keys with escapes are not known, but may have few values.
			return
		}
		counted, _, _ := overfull([]byte(strings.TrimPrefix(text, "\uFEFF")))
		if read := count(s.Data.X) + count(s.Data.Y); counted.numbers != read {
			t.Errorf("%q: %d counted, %d read", text, counted.numbers, read)
		}
	})
}

func TestNumbersOfXAndYAreCounted(t *testing.T) {
	for _, c := range inlineFiles {
		if _, err := Read(strings.NewReader(c.text), "a.toml"); err != nil {
			t.Errorf("%q: %v", c.text, err)
		}
		if counted, _, _ := overfull([]byte(c.text)); counted.numbers != c.numbers {
			t.Errorf("%q: %d, want %d", c.text, counted.numbers, c.numbers)
		}
	}
}

// TestAsManyNumbersAsThereMayBe has one number more only where it is said.
func TestAsManyNumbersAsThereMayBe(t *testing.T) {
	full := strings.Repeat("[1,2,3,4],", maxInline/2/4)
	const says = " x and y have 4194305 numbers, more than 4194304; put them in a CSV file"
	for _, c := range []struct{ before, between, after, want string }{
		{"[data]\nx = [", "]\ny = [", "]\n", ""},
		{"[data]\nx = [", "]\ny = [", "[2]]\n# 1\n", "a.toml:2:1: data.x:" + says},
		{"[data]\ny = [", "]\n\"x\" = [[2],", "]\n[init]\n", "a.toml:3:1: data.x:" + says},
		{"\n data . x = [", "]\ndata.y = [", "[2]]", "a.toml:2:9: data.x:" + says},
		{"data = { x = [", "], y = [", "[2]] }", "a.toml:1:10: data.x:" + says},
		{"[data]\ny = [", "\n", "[2]]", "a.toml:2:1: data.y:" + says},
		{"[init]\nbiases = [[1],", "]\n[data]\nx = [", "[2]]\n", ""},
	} {
		text := []byte(c.before + full + c.between + full + c.after)
		d := &document{file: "a.toml", data: text, lines: lineStarts(text)}
		got := ""
		if err := d.fits(); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s…%s…%s: got %q, want %q", c.before, c.between, c.after, got, c.want)
		}
	}
}

// TestTheLargestSavedSessionIsWithinBounds counts what the largest network
// writes of itself: two buffers beside its weights, all numbers at their longest.
func TestTheLargestSavedSessionIsWithinBounds(t *testing.T) {
	const layers = 64
	longest := make([][]float64, maxParameters/layers)
	for i := range longest {
		longest[i] = []float64{-1.2345678901234567e-300}
	}
	s := &Session{State: &State{}}
	for range layers {
		s.State.Weights = append(s.State.Weights, longest)
	}
	var size counting
	if err := s.Write(&size); err != nil {
		t.Fatal(err)
	}
	if all := 4 * int(size-1000); all > maxBytes {
		t.Errorf("it may have %d bytes, more than %d", all, maxBytes)
	}
}

// counting is a writer that keeps the number of bytes alone.
type counting int

func (c *counting) Write(b []byte) (int, error) {
	*c += counting(len(b))
	return len(b), nil
}
