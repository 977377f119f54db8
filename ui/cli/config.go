package cli

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/spf13/cobra"

	"backstep/data/text"
	"backstep/data/toml"
	"backstep/ui"
	"backstep/ui/config"
)

// noConfig is the environment variable that does what --no-config does.
const noConfig = "BACKSTEP_NO_CONFIG"

// configure fills in what a person keeps, where neither flags nor the environment say
// otherwise, and returns the keeper of what they change. A file that cannot be understood
// is left alone: what is wrong with it is said, and nothing is kept.
func (s streams) configure(cmd *cobra.Command, look *looks) *keeper {
	path, err := config.Path()
	if look.noConfig || os.Getenv(noConfig) != "" || err != nil {
		return &keeper{}
	}
	c, err := readConfig(path)
	if err != nil {
		say(s.err, err.Error()+"; --no-config does without it")
		return &keeper{}
	}
	if !cmd.Flags().Changed("theme") {
		look.theme = cmp.Or(c.Theme, look.theme)
	}
	if !cmd.Flags().Changed("glyphs") {
		look.glyphs = cmp.Or(c.Glyphs, look.glyphs)
	}
	look.digits, look.speed = c.Digits.Value, c.Speed
	return newKeeper(path)
}

// readConfig reads the file of what a person keeps. One that does not exist is empty.
func readConfig(path string) (config.Config, error) {
	f, err := openConfig(path)
	if f == nil || err != nil {
		return config.Config{}, err
	}
	defer f.Close() //nolint:errcheck // nothing was written
	return config.Read(f, path)
}

// openConfig opens the file of what a person keeps. It is nil if there is none.
func openConfig(path string) (*os.File, error) {
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err == nil && !info.Mode().IsRegular():
		return nil, &toml.Error{File: path, Text: "it is no file that can be kept"}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, &toml.Error{File: path, Text: toml.Reason(err)}
	}
	return f, nil
}

// keeper writes what a person changes, beside the program. Without a path it keeps
// nothing.
type keeper struct {
	path string
	wake chan struct{} // something is to be written
	done sync.WaitGroup
	err  error // why something was not kept

	mu     sync.Mutex
	change config.Config // still to be written
}

// newKeeper begins to keep what is changed.
func newKeeper(path string) *keeper {
	k := &keeper{path: path, wake: make(chan struct{}, 1)}
	k.done.Go(func() {
		for range k.wake {
			if err := keepChange(k.path, k.take()); err != nil {
				k.err = err
			}
		}
	})
	return k
}

// take returns what is still to be written.
func (k *keeper) take() config.Config {
	k.mu.Lock()
	defer k.mu.Unlock()
	change := k.change
	k.change = config.Config{}
	return change
}

// keep keeps what has changed. It does not wait for the disk, and what changes again
// meanwhile is written once.
func (k *keeper) keep(changed ui.Kept) {
	if k.path == "" {
		return
	}
	k.mu.Lock()
	k.change.Theme = cmp.Or(changed.Theme, k.change.Theme)
	k.change.Speed = cmp.Or(changed.Speed, k.change.Speed)
	if changed.Digits != 0 {
		k.change.Digits = toml.Some(changed.Digits)
	}
	k.mu.Unlock()
	select {
	case k.wake <- struct{}{}:
	default: // It will be woken anyway.
	}
}

// end waits until everything is written, and returns why something was not.
func (k *keeper) end() error {
	if k.path == "" {
		return nil
	}
	close(k.wake)
	k.done.Wait()
	return k.err
}

// keepChange puts a change into the file. The old file is replaced as a whole, and only
// if it could be understood.
func keepChange(path string, change config.Config) error {
	const ownFolder = 0o755
	file, err := follow(path)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), ownFolder); err != nil {
		return err
	}
	d := &destination{name: path, file: file}
	old, err := os.ReadFile(file)
	switch {
	case err == nil:
		if d.info, err = os.Stat(file); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	changed, err := config.Changed(string(old), path, change)
	if err != nil {
		return err
	}
	return d.write(func(f *os.File) error {
		_, err := f.WriteString(changed)
		return err
	})
}

// sayNotKept says why what a person changed is not kept.
func (s streams) sayNotKept(k *keeper, err error) {
	var wrong *toml.Error
	switch {
	case errors.As(err, &wrong):
		say(s.err, "what you changed is not kept: "+wrong.Error())
	case err != nil:
		say(s.err, "what you changed is not kept: "+text.BriefPath(k.path)+": "+reason(err).Error())
	}
}
