package grid

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Every character that the program draws has a form in ASCII. A text is spelled before
// it is drawn, a character alone is not.
func TestEveryCharacterThatIsDrawnHasAPlainForm(t *testing.T) {
	seen := 0
	for _, folder := range []string{"../../ui", "../../network", "../../data/session"} {
		err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(filepath.ToSlash(path), "../../ui/grid/") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			key := ast.Expr(nil) // of a table, which is not drawn
			ast.Inspect(file, func(n ast.Node) bool {
				if pair, ok := n.(*ast.KeyValueExpr); ok {
					key = pair.Key
				}
				if literal, ok := n.(*ast.BasicLit); ok && literal != key {
					seen++
					if question := unplain(literal); question != "" {
						t.Errorf("%s: %s becomes ?", path, question)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 1000 {
		t.Errorf("only %d literals were read", seen)
	}
}

// unplain returns a character of a literal that becomes a question mark in ASCII, or "".
func unplain(literal *ast.BasicLit) string {
	text, err := strconv.Unquote(literal.Value)
	if err != nil {
		return ""
	}
	for _, r := range text {
		drawn := string(r)
		if literal.Kind == token.STRING {
			drawn = Spell(drawn)
		}
		if r != '?' && strings.Contains(ToASCII(drawn), "?") {
			return string(r)
		}
	}
	return ""
}
