package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The README's commands work, and print what the README says they print.
func TestTheREADMEsCommandsWork(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(folderOfAReader(t))
	n := 0
	for _, found := range regexp.MustCompile("(?m)^    (\\$ )?go run \\.(.*)$|`backstep((?: [a-z.-]+)*)`").FindAllStringSubmatchIndex(string(page), -1) {
		group := func(i int) string { return string(page[max(0, found[2*i]):max(0, found[2*i+1])]) }
		line, _, _ := strings.Cut(group(2)+group(3), " #")
		got := ok(t, words(line)...)
		if group(1) != "" {
			printed(t, line, got, string(page[found[1]+1:]))
		}
		n++
	}
	if n < 20 {
		t.Errorf("the README has %d commands", n)
	}
}

// folderOfAReader creates a folder with the files that the README mentions.
func folderOfAReader(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"people.csv": "bmi,age,outcome\n30,50,yes\n20,30,no\n35,60,yes\n22,25,no\n",
		"script.txt": "# Two commands\nepoch\ngoto 50\n",
		"my.toml":    "[data]\nsource = \"xor\"\n",
		"try.toml":   "[data]\nsource = \"and\"\n",
		"mine.jsonl": "{\"lr\": 2}\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// words splits a line as a shell does whose only quotes are '.
func words(line string) []string {
	var list []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			list = append(list, part)
			continue
		}
		list = append(list, strings.Fields(part)...)
	}
	return list
}

// printed fails unless a command prints what the page shows below it, up to "…".
func printed(t *testing.T, line, got, below string) {
	t.Helper()
	below, _, _ = strings.Cut(below, "      …\n")
	want := strings.ReplaceAll("\n"+below, "\n    ", "\n")[1:]
	if len(want) == 0 || !strings.HasPrefix(got, want) {
		t.Errorf("backstep%s prints\n%sbut in the README\n%s", line, got, want)
	}
}
