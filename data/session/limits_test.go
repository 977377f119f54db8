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
		if _, what := overfull([]byte(text)); (what != "") != full {
			t.Errorf("%q: %q", text, what)
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
