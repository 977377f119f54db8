package toml

import (
	"fmt"
	"strings"
	"testing"
)

// rowsFile is a target with rows of numbers, which have a limit of their own.
type rowsFile struct {
	title, scale string
	layers       []string
	rate         Opt[float64]
	x, y, biases [][]float64
	weights      [][][]float64
}

const mostNumbers = 4 << 20

func rowsSchema() *Schema[rowsFile] {
	numbers := RowsOf{What: "a row of numbers for each sample"}
	visible := func(value string) bool { return value != "" }
	layer := Kind[[]string]{
		Takes: func() string { return "a list of layers" },
		Read: func(n *Node) ([]string, error) {
			return Items(n, func(item *Node, _ int) (string, error) {
				if item.Kind != TableNode || item.Values["activation"] == nil {
					return "", Unfit(item)
				}
				return item.Values["activation"].Text, nil
			})
		},
	}
	return &Schema[rowsFile]{
		Limits: Limits{
			What: "a file of rows", Bytes: 1 << 30, Large: []string{"data.x", "data.y", "init.biases"}, Items: 2 * mostNumbers, All: 8 * mostNumbers,
			Joint: []string{"data.x", "data.y"}, Numbers: mostNumbers,
			Excess: func(numbers int) string { return fmt.Sprintf("x and y have %d numbers", numbers) },
		},
		Keys: []Key[rowsFile]{
			{"title", Bind(func(f *rowsFile) *string { return &f.title }, Word("text", visible))},
			{"network.layers", Bind(func(f *rowsFile) *[]string { return &f.layers }, layer)},
			{"init.weights", Bind(func(f *rowsFile) *[][][]float64 { return &f.weights }, Matrices(true))},
			{"init.biases", Bind(func(f *rowsFile) *[][]float64 { return &f.biases }, Rows(RowsOf{Ragged: true}))},
			{"training.learning_rate", Bind(func(f *rowsFile) *Opt[float64] { return &f.rate }, Number(Above(0)))},
			{"data.x", Bind(func(f *rowsFile) *[][]float64 { return &f.x }, Rows(numbers))},
			{"data.y", Bind(func(f *rowsFile) *[][]float64 { return &f.y }, Rows(numbers))},
			{"data.scale", Bind(func(f *rowsFile) *string { return &f.scale }, Choice(func() []string { return []string{"none"} }))},
		},
	}
}

// readRowsFile reads a file of rows, and returns how many numbers x and y have
// together.
func readRowsFile(text string) (numbers int, err error) {
	var f rowsFile
	err = rowsSchema().Read(strings.NewReader(text), "a.toml", &f, &Origin{})
	for _, row := range append(f.x, f.y...) {
		numbers += len(row)
	}
	return numbers, err
}

// counted counts what a file of rows holds.
func counted(text string) (c *census, what string) {
	c, _, what = overfull([]byte(strings.TrimPrefix(text, "\uFEFF")), rowsSchema().Limits)
	return c, what
}

func TestLongFilesAreNotReadToTheirEnd(t *testing.T) {
	const most = 1 << 20
	_, err := Read(strings.NewReader("#"+strings.Repeat(" ", 2*most)), "a.toml", Limits{What: "a session", Bytes: most})
	if want := "a.toml: a session file has at most 1 MB"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestStringsAndCommentsAreNotCounted puts what counts inside of text, and what looks
// like text where it counts.
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
		"a = 'b\n" + many:                        true, // no string, because it has no end
		"a = [1.0, 2.0]\n" + "# " + many + "\nb": false,
		"[" + strings.Repeat("1.5, ", 100) + "]": false,
	} {
		if _, what := counted(text); (what != "") != full {
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

// FuzzNumbersAreCountedAsTheyAreRead compares the numbers counted in the text with
// those read from it.
func FuzzNumbersAreCountedAsTheyAreRead(f *testing.F) {
	for _, c := range inlineFiles {
		f.Add(c.text, c.numbers)
	}
	f.Fuzz(func(t *testing.T, text string, _ int) {
		read, err := readRowsFile(text)
		if err != nil || strings.Contains(text, `\`) { // Keys with escapes are not recognised, but may have few values.
			return
		}
		if c, _ := counted(text); c.numbers != read {
			t.Errorf("%q: %d counted, %d read", text, c.numbers, read)
		}
	})
}

func TestNumbersOfJointSettingsAreCounted(t *testing.T) {
	for _, c := range inlineFiles {
		read, err := readRowsFile(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
		}
		if got, _ := counted(c.text); got.numbers != c.numbers || read != c.numbers {
			t.Errorf("%q: %d counted, %d read, want %d", c.text, got.numbers, read, c.numbers)
		}
	}
}

// TestAsManyNumbersAsThereMayBe tests files with as many numbers as there may be, and
// with one more.
func TestAsManyNumbersAsThereMayBe(t *testing.T) {
	full := strings.Repeat("[1,2,3,4],", mostNumbers/2/4)
	const says = " x and y have 4194305 numbers"
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
		d := newDocument("a.toml", text)
		got := ""
		if err := d.fits(rowsSchema().Limits); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s…%s…%s: got %q, want %q", c.before, c.between, c.after, got, c.want)
		}
	}
}
