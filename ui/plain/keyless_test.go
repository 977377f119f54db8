package plain

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// literals returns the texts in the sources of a folder.
func literals(t *testing.T, folder string) (list []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", folder, len(files), err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				text, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				list = append(list, text)
			}
			return true
		})
	}
	return list
}

// presses finds a key in a message of the desk: "u takes it back".
var presses = regexp.MustCompile(`(?:^|[;:,] |and )(?:→|←|[a-zA-Z]|tab|enter|esc) (?:again|takes|goes|steps|unpins|shows|saves|brings|changes|compares|marks|lists|leaves|hides|begins)\b`)

// No message of the desk names a key, and each key that is known of stands in one.
func TestMessagesNameNoKeys(t *testing.T) {
	all := slices.Concat(literals(t, "../desk"), literals(t, "../../data/condition"), literals(t, "../../network/explain"))
	for _, text := range all {
		if said := keyless(text); presses.MatchString(said) {
			t.Errorf("%q names a key: it needs a row in keys", said)
		}
	}
	whole := strings.Join(all, "\n")
	for _, k := range keys() {
		if !strings.Contains(whole, k.onScreen) && !strings.Contains(k.onScreen, "replaces it") {
			t.Errorf("no message says %q any more", k.onScreen)
		}
	}
}
