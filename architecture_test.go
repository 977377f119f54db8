package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The layers of packages, from the lowest up. A package may import others of its own
// layer only where the policy says so, and none of a layer above.
var (
	mathematics = []string{"backstep/network", "backstep/network/stepper", "backstep/network/explain", "backstep/network/notation", "backstep/network/probe", "backstep/network/mistake", "backstep/network/paths", "backstep/network/solve", "backstep/network/atlas"}
	sessions    = []string{"backstep/data", "backstep/data/table", "backstep/data/text", "backstep/data/condition", "backstep/data/session"}
	cells       = []string{"backstep/ui/grid", "backstep/ui/number", "backstep/ui/theme"}

	// aView is what every view may import: a moment and what it is made of, and what all
	// views are drawn with, but no other view.
	aView = slices.Concat(mathematics, sessions, cells, []string{
		"backstep/ui/desk", "backstep/ui/paint", "backstep/ui/paint/formula", "backstep/ui/paint/large", "backstep/ui/paint/matrix", "backstep/ui/paint/equations", "backstep/ui/view",
	})
)

// policy says which watched packages each package may import: our own, and those of
// others that draw, sleep, read files or make random numbers. It is a statement of
// intent, to be changed only together with the architecture. A path that ends in /...
// stands for every package below it.
var policy = map[string][]string{
	"backstep": {"backstep/ui/cli", "backstep/ui/theme/background", "os"},

	"backstep/network":                       {"backstep/network/exact", "backstep/network/kernel"},
	"backstep/network/exact":                 {"math/rand/v2"},
	"backstep/network/kernel":                {},
	"backstep/network/scaling":               {"backstep/network/exact"},
	"backstep/network/stepper":               {"backstep/network"},
	"backstep/network/explain":               {"backstep/network", "backstep/network/exact", "backstep/network/notation", "backstep/network/scaling", "backstep/network/stepper"},
	"backstep/network/paths":                 {"backstep/network", "backstep/network/explain"},
	"backstep/network/probe":                 {"backstep/network", "backstep/network/exact", "backstep/network/explain", "backstep/network/scaling"},
	"backstep/network/mistake":               {"backstep/network", "backstep/network/explain"},
	"backstep/network/solve":                 {"backstep/network", "backstep/network/explain", "backstep/network/scaling"},
	"backstep/network/atlas":                 {"backstep/network", "backstep/network/explain"},
	"backstep/network/listing":               {"backstep/network", "backstep/network/stepper"},
	"backstep/network/trace":                 {"backstep/network"},
	"backstep/network/check":                 {"backstep/network"},
	"backstep/network/against":               {"backstep/network", "backstep/network/explain"},
	"backstep/network/notation":              {},
	"backstep/network/notation/notationtest": {"backstep/network/notation"},

	// The tables of exact are made by a program that nothing else imports.
	"backstep/network/exact/internal/truth":  {},
	"backstep/network/exact/internal/tables": {"backstep/network/exact/internal/truth", "os"},

	// Only tests compare texts with golden files, and write files of data.
	"backstep/data/text/goldentest": {"os"},

	"backstep/data/text":                {},
	"backstep/data/toml":                {"backstep/data/text", "toml"},
	"backstep/data/condition":           {"backstep/network", "backstep/network/explain", "backstep/network/probe", "backstep/network/stepper", "backstep/data/text"},
	"backstep/data/table":               {"backstep/data/text"},
	"backstep/data":                     {"backstep/data/table", "backstep/network/exact", "backstep/network/scaling", "backstep/data/text"},
	"backstep/data/session":             {"backstep/network", "backstep/network/explain", "backstep/data", "backstep/data/table", "backstep/data/text", "backstep/data/toml", "os"},
	"backstep/data/session/sessiontest": {"backstep/data/session", "os"},
	"backstep/data/session/export":      {"backstep/network", "backstep/data", "backstep/data/text", "backstep/data/session"},
	"backstep/data/session/verify":      {"backstep/network", "backstep/network/exact", "backstep/data", "backstep/data/text", "backstep/data/session"},

	"backstep/ui/number":           {},
	"backstep/ui/keyboard":         {"os", "time"},
	"backstep/ui/grid":             {"ntcharts"},
	"backstep/ui/grid/layouttest":  {"backstep/ui/grid"},
	"backstep/ui/theme":            {"backstep/ui/grid", "lipgloss"},
	"backstep/ui/theme/background": {"lipgloss"},

	"backstep/ui/desk":  slices.Concat(mathematics, sessions, []string{"backstep/network/scaling", "backstep/ui/number"}),
	"backstep/ui/prose": slices.Concat(mathematics, sessions, []string{"backstep/ui/desk", "backstep/ui/number"}),

	"backstep/ui/paint":           slices.Concat(mathematics, cells, []string{"backstep/ui/desk"}),
	"backstep/ui/paint/formula":   slices.Concat(mathematics, cells, []string{"backstep/ui/paint"}),
	"backstep/ui/paint/large":     {},
	"backstep/ui/paint/matrix":    slices.Concat(mathematics, cells, []string{"backstep/ui/paint"}),
	"backstep/ui/paint/equations": slices.Concat(mathematics, cells, []string{"backstep/network/listing", "backstep/ui/paint", "backstep/ui/paint/matrix"}),
	"backstep/ui/frame":           slices.Concat(mathematics, cells, []string{"backstep/ui/paint"}),
	"backstep/ui/view/viewtest":   slices.Concat(aView, []string{"backstep/ui/frame"}),
	"backstep/ui/view/code":       slices.Concat(aView, []string{"backstep/network/listing"}),
	"backstep/ui/view/network":    slices.Concat(aView, []string{"backstep/ui/view/network/..."}),
	"backstep/ui/view":            slices.Concat(mathematics, []string{"backstep/ui/desk", "backstep/ui/number", "backstep/ui/paint"}),

	"backstep/ui/plain": slices.Concat(mathematics, sessions, []string{"backstep/ui/desk", "backstep/ui/number", "backstep/ui/prose", "time"}),
	"backstep/ui": slices.Concat(cells, []string{
		"backstep/network/explain", "backstep/network/listing", "backstep/network/notation", "backstep/data/session", "backstep/ui/config", "backstep/ui/desk", "backstep/ui/frame", "backstep/ui/paint", "backstep/ui/view", "backstep/ui/view/...", "bubbletea", "bubbles", "time",
	}),
	"backstep/ui/config": {"backstep/data/toml", "toml", "os"},
	"backstep/ui/cli": slices.Concat(mathematics, sessions, cells, []string{
		"backstep/network/against", "backstep/network/check", "backstep/network/trace", "backstep/data/condition", "backstep/data/toml", "backstep/data/session/export", "backstep/data/session/verify",
		"backstep/ui", "backstep/ui/config", "backstep/ui/desk", "backstep/ui/keyboard", "backstep/ui/paint", "backstep/ui/plain", "backstep/ui/prose",
		"bubbletea", "lipgloss", "toml", "cobra", "math/rand/v2", "os", "os/exec", "os/signal", "syscall", "time",
	}),
}

// mayImport returns the imports that the policy allows a package.
func mayImport(path string) (allowed []string, ok bool) {
	if allowed, ok = policy[path]; !ok && strings.HasPrefix(path, "backstep/ui/view/") {
		return aView, true
	}
	return allowed, ok
}

// allows reports whether an import is among those that are allowed.
func allows(allowed []string, path string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		below, all := strings.CutSuffix(a, "...")
		return a == path || all && strings.HasPrefix(path, below)
	})
}

// watched reports whether the policy covers a package, and returns its name there.
func watched(path string) (word string, ok bool) {
	if strings.HasPrefix(path, "backstep") {
		return path, true
	}
	for _, w := range []string{"bubbletea", "bubbles", "lipgloss", "ntcharts", "toml", "cobra"} {
		if strings.Contains(path, w) {
			return w, true
		}
	}
	return path, slices.Contains([]string{"time", "os", "os/exec", "os/signal", "syscall", "math/rand", "math/rand/v2"}, path) || path == "net" || strings.HasPrefix(path, "net/")
}

func TestImportsFollowThePolicy(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		allowed, ok := mayImport(fields[0])
		if !ok {
			t.Errorf("%s has no place in the policy", fields[0])
			continue
		}
		for _, path := range fields[1:] {
			if word, watch := watched(path); watch && !allows(allowed, word) {
				t.Errorf("%s imports %s, which the policy does not allow", fields[0], path)
			}
			if strings.HasPrefix(path, "backstep") && strings.HasSuffix(path, "test") {
				t.Errorf("%s imports %s, which is for tests alone", fields[0], path)
			}
		}
	}
}

// mostMethods is how many methods a type may have. With more it should be several types.
const mostMethods = 40

func TestNoTypeHasTooManyMethods(t *testing.T) {
	methods := map[string]int{}
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil {
				methods[filepath.Dir(path)+"."+receiver(f.Recv.List[0].Type)]++
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, n := range methods {
		if n > mostMethods {
			t.Errorf("%s has %d methods, more than %d", name, n, mostMethods)
		}
	}
}

// receiver returns the name of the type that a method belongs to.
func receiver(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return receiver(of.X)
	case *ast.IndexExpr:
		return receiver(of.X)
	case *ast.IndexListExpr:
		return receiver(of.X)
	case *ast.Ident:
		return of.Name
	default:
		return "?"
	}
}

// A map of a folder, in its doc.go, names every file of the folder, and no other.
func TestMapsAreWhole(t *testing.T) {
	for _, folder := range []string{"ui/desk", "ui/plain", "ui/view/runs"} {
		text, err := os.ReadFile(filepath.Join(folder, "doc.go"))
		if err != nil {
			t.Fatal(err)
		}
		named := regexp.MustCompile(`\w+\.go\b`).FindAllString(string(text), -1)
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		var there []string
		for _, file := range files {
			if name := filepath.Base(file); name != "doc.go" && !strings.HasSuffix(name, "_test.go") {
				there = append(there, name)
			}
		}
		slices.Sort(named)
		if !slices.Equal(slices.Compact(named), there) {
			t.Errorf("%s/doc.go names %v, but there are %v", folder, named, there)
		}
	}
}
