package network_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Every package that computes numbers of a step is checked.
func TestSourceHasTheSameBitsEverywhere(t *testing.T) {
	for folder, least := range map[string]int{".": 10, "exact": 10, "kernel": 4} {
		sources := sourcesIn(t, folder)
		if len(sources) < least {
			t.Errorf("%s: only %d files are read", folder, len(sources))
		}
		for _, finding := range differingBits(t, sources) {
			t.Error(finding)
		}
	}
}

// sourcesIn returns the text of a folder's files, by their path, without tests.
func sourcesIn(t *testing.T, folder string) map[string]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	sources := map[string]string{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources[name] = string(text)
	}
	return sources
}

func TestSourceThatDiffersIsFound(t *testing.T) {
	for _, c := range []struct {
		body string
		want int
	}{
		{"return x*y + z", 1},
		{"return z - (x * y)", 1},
		{"return z + -(x * y)", 1},
		{"z += x * y; return z", 1},
		{"z -= z * x * y; return z", 1},
		{"p := x * y; return p + z", 1},
		{"x *= y; return x + z", 1},
		{"v[0] = x * y; return v[0] + z", 1},
		{"return x * math.Sqrt(y)", 1},
		{"return math.Sqrt(x * y)", 1},
		{"return math.Exp(x)", 1},
		{"f := math.Tanh; return f(x)", 1},
		{"return math.FMA(x, y, z)", 1},
		{"return math.Sqrt(x) + math.Pi", 0},
		{"return float64(x*y) + z", 0},
		{"return z - float64(2*x*y)", 0},
		{"z += float64(x * y); return z", 0},
		{"return x * y / z", 0},
		{"return z + x*y/z", 0},
		{"if x * y > z { return x }; return y", 0},
		{"const two = 2.0; return x + two*3", 0},
		{"i := 2; i *= 3; return v[i*i+1]", 0},
	} {
		source := "package p\nimport \"math\"\nfunc f(x, y, z float64, v []float64) float64 { " + c.body + " }"
		if found := differingBits(t, map[string]string{"p.go": source}); len(found) != c.want {
			t.Errorf("%s: %d findings, want %d: %v", c.body, len(found), c.want, found)
		}
	}
}

// differingBits returns what in the files of a package may give other bits on another
// processor: functions of math that are not exact, and products that are not rounded. A
// compiler may fuse such a product with a sum, even with one in a later statement.
func differingBits(t *testing.T, sources map[string]string) []string {
	t.Helper()
	set := token.NewFileSet()
	var files []*ast.File
	for name, text := range sources {
		file, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	// A value from an empty package has no type, and counts as a float.
	source := importer.ForCompiler(set, "source", nil)
	config := types.Config{Importer: numbers{source}, Error: func(error) {}}
	_, err := config.Check("p", set, files, info)
	if _, ok := errors.AsType[types.Error](err); err != nil && !ok {
		t.Fatal(err)
	}
	finder := finder{set: set, info: info}
	for _, file := range files {
		ast.Inspect(file, finder.visit)
	}
	slices.Sort(finder.found)
	return finder.found
}

// numbers is an importer of math and math/bits. It imports every other package as
// empty.
type numbers struct{ source types.Importer }

func (n numbers) Import(path string) (*types.Package, error) {
	if path == "math" || path == "math/bits" {
		return n.source.Import(path)
	}
	p := types.NewPackage(path, path[strings.LastIndex(path, "/")+1:])
	p.MarkComplete()
	return p, nil
}

type finder struct {
	set   *token.FileSet
	info  *types.Info
	path  []ast.Node
	found []string
}

func (f *finder) visit(n ast.Node) bool {
	if n == nil {
		f.path = f.path[:len(f.path)-1]
		return true
	}
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if n.Op == token.MUL && f.float(n) && !f.rounded() {
			f.add(n, "a product is not rounded: write float64(x * y)")
		}
	case *ast.AssignStmt:
		if n.Tok == token.MUL_ASSIGN && f.float(n.Lhs[0]) {
			f.add(n, "a product is not rounded: write x = float64(x * y)")
		}
	case *ast.SelectorExpr:
		if p, ok := n.X.(*ast.Ident); ok && p.Name == "math" && !exactInMath(n.Sel.Name) {
			f.add(n, "math."+n.Sel.Name+" is not known to give the same bits everywhere")
		}
	}
	f.path = append(f.path, n)
	return true
}

func (f *finder) add(n ast.Node, what string) {
	f.found = append(f.found, fmt.Sprintf("%s: %s", f.set.Position(n.Pos()), what))
}

// float reports whether an expression is computed in floating point when the
// program runs.
func (f *finder) float(e ast.Expr) bool {
	of := f.info.Types[e]
	if of.Value != nil {
		return false
	}
	if of.Type == nil {
		return true
	}
	basic, ok := of.Type.Underlying().(*types.Basic)
	return !ok || basic.Info()&types.IsFloat != 0 || basic.Kind() == types.Invalid
}

// rounded reports whether the expression around the product rounds it: a conversion, a
// quotient or comparison, or a further product, which is checked in its turn.
func (f *finder) rounded() bool {
	for i := len(f.path) - 1; i >= 0; i-- {
		switch n := f.path[i].(type) {
		case *ast.ParenExpr:
			continue
		case *ast.UnaryExpr:
			continue
		case *ast.BinaryExpr:
			return n.Op != token.ADD && n.Op != token.SUB
		case *ast.CallExpr:
			name, ok := n.Fun.(*ast.Ident)
			return ok && name.Name == "float64"
		default:
			return false
		}
	}
	return false
}

// exactInMath reports whether a name of package math is a constant, or a function that
// gives the same bits on every processor.
func exactInMath(name string) bool {
	return slices.Contains([]string{
		"Abs", "Ceil", "Copysign", "Float64bits", "Float64frombits", "Floor", "Inf", "IsInf", "IsNaN",
		"MaxFloat64", "MaxInt", "MaxInt64", "MaxUint64", "NaN", "Pi", "Ln2", "Signbit",
		"SmallestNonzeroFloat64", "Sqrt", "Trunc",
	}, name)
}
