package session_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"backstep/data/session"
)

// sameFiles are several ways to write the first of them.
var sameFiles = []struct{ name, text string }{
	{"plain", `title = "t"
[network]
layers = [{ units = 2, activation = "tanh" }, { units = 1, activation = "sigmoid" }]
[init]
weights = [[[1.0, 2.0], [3.0, 4.0]], [[16.0], [1000.0]]]
seed = 16
[training]
learning_rate = 1.0
[data]
source = "xor"
`},
	{"whole numbers, underscores, bases", `title = "t"
network.layers = [{ units = 2, activation = "tanh" }, { units = 0b1, activation = "sigmoid" }]
init.weights = [[[1, +2], [3.0, 4e0]], [[0x10], [1_000]]]
init.seed = 0o20
training.learning_rate = 1
data.source = "xor"
`},
	{"lists of tables", `title = 't'
[data]
source = '''xor'''
[training]
learning_rate = 0.1e+1
[init]
seed = 16
weights = [
  [[1, 2], [3, 4]], # into the hidden layer
  [[16], [1_000.0],],
]
[[network.layers]]
units = 2
activation = "tanh"
[[network.layers]]
activation = "sigm\u006fid"
units = 1
`},
	{"inline tables", `title = """
t"""
network = { layers = [{ activation = "tanh", units = 2 }, { units = 1, activation = "sigmoid" }] }
init = { weights = [[[1, 2], [3, 4]], [[16], [1000]]], seed = 16 }
training = { "learning_rate" = 1.0 }
data.'source' = "xor"
`},
}

func TestFilesThatSayTheSame(t *testing.T) {
	texts := map[string]string{}
	for _, f := range sameFiles {
		texts[f.name] = f.text
	}
	texts["a byte order mark"] = "\ufeff" + sameFiles[0].text
	texts["other line ends"] = strings.ReplaceAll(sameFiles[0].text, "\n", "\r\n")
	want := ""
	for _, name := range append([]string{"plain"}, keysOf(texts)...) {
		s, err := session.Read(strings.NewReader(texts[name]), "a.toml")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if want == "" {
			want = content(s)
		}
		if got := content(s); got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
}

func keysOf(texts map[string]string) []string {
	var keys []string
	for key := range texts {
		keys = append(keys, key)
	}
	return keys
}

func TestFilesThatCannotBeRead(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct{ path, want string }{
		{"nowhere.toml", "nowhere.toml: no such file or directory"},
		{folder, folder + ": cannot be read: is a directory"},
	} {
		_, err := session.Load(c.path)
		if err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
	_, err := session.Read(iotest.ErrReader(errors.New("the disk is gone")), "a.toml")
	if want := "a.toml: cannot be read: the disk is gone"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	// A name is shown escaped, so that the terminal does not obey it.
	_, err = session.Load("a\x1b[31m\nb.toml")
	if want := `a\x1b[31m\nb.toml: no such file or directory`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestFilesTooLarge(t *testing.T) {
	for name, text := range map[string]string{
		"a.toml:2: more than 8388608 numbers and lists in one setting":                                               "[init]\nbiases = [[" + strings.Repeat("1,", 9<<20) + "]]",
		"a.toml:2:1: data.x: x and y have 9437184 numbers, more than 4194304; put them in a CSV file":                "[data]\nx = [[" + strings.Repeat("1,", 9<<20) + "]]",
		"a.toml:1: a key of more than 16 parts; those of a session have two: section.key":                            "a" + strings.Repeat(" . a", 4<<20) + " = 1",
		"a.toml:2: more than 131072 keys, tables and words":                                                          "[data]\nx = [" + strings.Repeat("{},", 1<<18) + "]",
		"a.toml:1: this is not TOML: arrays and inline tables are nested more than the maximum of 10000 levels deep": "data.x = " + strings.Repeat("[", 20_000),
	} {
		_, err := session.Read(strings.NewReader(text), "a.toml")
		if err == nil || err.Error() != name {
			t.Errorf("got %v, want %s", err, name)
		}
	}
}

func FuzzReadSession(f *testing.F) {
	for _, file := range sameFiles {
		f.Add([]byte(file.text))
	}
	for _, c := range wrongFiles {
		f.Add([]byte(c.text))
	}
	paths, _ := filepath.Glob("testdata/oracle/*.toml")
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := session.Read(strings.NewReader(string(text)), "a.toml")
		if err != nil {
			checkError(t, err)
			return
		}
		if got, want := content(reread(t, s)), content(s); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
		if !quick(s) {
			return
		}
		setup, err := s.Resolve()
		if err != nil {
			checkError(t, err)
			return
		}
		trainerOf(t, setup).Step()
	})
}

// quick reports whether a session resolves quickly, and without a file.
func quick(s *session.Session) bool {
	units := 0
	for _, layer := range s.Network.Layers {
		units += layer.Units
	}
	return s.Data.CSV == "" && s.Data.Source != "digits" && s.Data.Samples.Or(0) < 100 && units < 100
}
