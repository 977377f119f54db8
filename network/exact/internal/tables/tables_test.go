package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The committed tables must equal what the generator gives.
func TestTablesAreWhatIsGenerated(t *testing.T) {
	made := tables()
	for _, table := range made {
		want, err := table.source()
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("..", "..", table.file))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what is generated: go generate ./network/exact", table.file)
		}
	}
	committed, err := filepath.Glob("../../*_table.go")
	if err != nil {
		t.Fatal(err)
	}
	if len(committed) != len(made) {
		t.Errorf("%d tables are committed, %d are generated", len(committed), len(made))
	}
}
