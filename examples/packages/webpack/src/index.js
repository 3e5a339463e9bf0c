import "wire-story";
