package cli

import (
	"errors"
	"io/fs"
	"maps"
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

// configure returns what a person keeps, but for what a flag says otherwise, and the keeper
// of what they change. A file that cannot be understood is left alone: what is wrong with
// it is said, and nothing is kept.
func (s streams) configure(cmd *cobra.Command, look *looks) (config.Values, *keeper) {
	path, err := config.Path()
	if look.noConfig || os.Getenv(noConfig) != "" || err != nil {
		return nil, &keeper{}
	}
	kept, err := readConfig(path)
	if err != nil {
		said := err.Error() + "; --no-config does without it"
		say(s.err, said)
		return nil, &keeper{warning: notKept + said}
	}
	maps.DeleteFunc(kept, func(key, _ string) bool { return cmd.Flags().Changed(key) })
	return kept, newKeeper(path)
}

// notKept is how it is said that nothing is kept, before why.
const notKept = "what you change is not kept: "

// readConfig reads the file of what a person keeps. One that does not exist is empty.
func readConfig(path string) (config.Values, error) {
	f, err := openConfig(path)
	if f == nil || err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // nothing was written
	return config.Read(f, path, ui.ConfigKeys())
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
	path    string
	warning string            // why nothing is kept; empty if that is as the person wants it
	warn    func(text string) // tells the person why something is not kept; nil while there is no screen
	wake    chan struct{}     // something is to be written
	done    sync.WaitGroup
	err     error // why something was not kept

	mu     sync.Mutex
	change config.Values // still to be written
}

// newKeeper begins to keep what is changed.
func newKeeper(path string) *keeper {
	k := &keeper{path: path, wake: make(chan struct{}, 1)}
	k.done.Go(func() {
		for range k.wake {
			if err := keepChange(k.path, k.take()); err != nil {
				k.failed(err)
			}
		}
	})
	return k
}

// failed remembers why something is not kept, and says it the first time.
func (k *keeper) failed(err error) {
	if k.err == nil && k.warn != nil {
		k.warn(notKept + k.reason(err))
	}
	k.err = err
}

// take returns what is still to be written.
func (k *keeper) take() config.Values {
	k.mu.Lock()
	defer k.mu.Unlock()
	change := k.change
	k.change = nil
	return change
}

// keep keeps what has changed. It does not wait for the disk, and what changes again
// meanwhile is written once.
func (k *keeper) keep(changed config.Values) {
	if k.path == "" {
		return
	}
	k.mu.Lock()
	if k.change == nil {
		k.change = config.Values{}
	}
	maps.Copy(k.change, changed)
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
func keepChange(path string, change config.Values) error {
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
	changed, err := config.Changed(string(old), path, ui.ConfigKeys(), change)
	if err != nil {
		return err
	}
	return d.write(func(f *os.File) error {
		_, err := f.WriteString(changed)
		return err
	})
}

// reason words why something is not kept, with the file.
func (k *keeper) reason(err error) string {
	var wrong *toml.Error
	if errors.As(err, &wrong) {
		return wrong.Error()
	}
	return text.BriefPath(k.path) + ": " + reason(err).Error()
}

// sayNotKept says why what a person changed is not kept.
func (s streams) sayNotKept(k *keeper, err error) {
	if err != nil {
		say(s.err, "what you changed is not kept: "+k.reason(err))
	}
}
